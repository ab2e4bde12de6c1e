/**
 * Gives Esc to the sheet or dialog that floats on top, and to no one beneath it: what lies below sees the key as
 * spent and stays open. Gives back how to stop.
 */
export function spendEscape(): () => void {
  const spend = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.querySelector('.sheet, .dialog, .palette')) event.preventDefault();
  };
  // Before all others hear it; the floating part itself listens last and does not ask.
  window.addEventListener('keydown', spend, true);
  return () => window.removeEventListener('keydown', spend, true);
}
