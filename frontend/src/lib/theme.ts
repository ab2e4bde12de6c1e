/** The choice that the page came with from Go; empty is the system's. */
const came = document.documentElement.dataset['theme'] ?? '';

/** Shows the screens light or dark: as chosen, or for an empty choice as the system. Gives back how to stop. */
export function applyTheme(choice = came): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = choice || (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset['theme'] = theme;
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
