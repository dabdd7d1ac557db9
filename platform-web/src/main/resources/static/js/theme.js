// Runs before the page is drawn, so that a dark page never flashes white. The choice stays in this browser only.
(() => {
  const root = document.documentElement;
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const apply = (theme) => root.setAttribute('data-bs-theme', theme);
  const wanted = () => stored() ?? (system.matches ? 'dark' : 'light');
  root.classList.add('js');
  apply(wanted());
  system.addEventListener('change', () => apply(wanted()));
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-toggle]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const next = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
        try {
          localStorage.setItem('theme', next);
        } catch {
          // A browser without storage still switches for this page.
        }
        apply(next);
      });
    }
  });
})();
