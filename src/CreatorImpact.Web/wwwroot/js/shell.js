// What must work without a circuit: theme, role, copying, skip link, reload.
const root = document.documentElement;

function currentTheme() {
  return root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function applyTheme(theme) {
  root.dataset.theme = theme;
  for (const sheet of document.querySelectorAll('link[data-theme-sheet]'))
    sheet.media = sheet.dataset.themeSheet === theme ? 'all' : 'not all';
  document.cookie = `ci-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
}

async function copy(button) {
  const label = button.querySelector('[data-copy-label]');
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
  label.setAttribute('role', 'status');
  label.textContent = button.dataset.copied;
}

document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : null;
  target?.closest('[popover] a')?.closest('[popover]').hidePopover();
  if (target?.closest('[data-theme-toggle]')) {
    applyTheme(currentTheme() === 'dark' ? 'light' : 'dark');
  } else if (target?.closest('[data-skip-link]')) {
    event.preventDefault();
    const main = document.getElementById('main');
    main.focus();
    main.scrollIntoView();
  } else if (target?.closest('[data-role-choice]')) {
    document.cookie = `ci-role=${target.closest('[data-role-choice]').dataset.roleChoice}; path=/; max-age=31536000; samesite=lax`;
  } else if (target?.closest('[data-copy]')) {
    copy(target.closest('[data-copy]'));
  } else if (target?.closest('[data-reload]')) {
    event.preventDefault();
    location.reload();
  }
}, true);
