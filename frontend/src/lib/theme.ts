/** Shows the screens light or dark: as chosen, or for an empty choice as the system. Gives back how to stop. */
export function applyTheme(choice: string): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = choice || (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset['theme'] = theme;
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
