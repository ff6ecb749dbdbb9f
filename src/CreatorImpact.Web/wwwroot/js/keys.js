// Single keys, as long as nobody types, and the switch that turns them off for people whose voice or hand would press them by accident.
const root = document.documentElement;
const setting = 'ci-keys';
const secondKeyMilliseconds = 1200;
let awaitingPage = 0;

function isOff() {
  return root.dataset.keys === 'off';
}

function apply(off) {
  root.dataset.keys = off ? 'off' : 'on';
}

function remember(off) {
  apply(off);
  try {
    localStorage.setItem(setting, off ? 'off' : 'on');
  } catch {
    // A browser that keeps nothing keeps this until the page is left.
  }
}

function remembered() {
  try {
    return localStorage.getItem(setting) === 'off';
  } catch {
    return false;
  }
}

function isTyping(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=application], [data-own-keys]') !== null;
}

function openHelp() {
  const help = document.querySelector('[data-key-help]');
  help.querySelector('[data-keys-switch]').checked = !isOff();
  if (!help.open)
    help.showModal();
}

function goTo(key) {
  document.querySelector(`nav a[data-key="${CSS.escape(key)}"]`)?.click();
}

function press(event) {
  if (isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || document.querySelector('dialog[open]'))
    return;
  if (event.key === '?') {
    openHelp();
  } else if (event.timeStamp < awaitingPage) {
    awaitingPage = 0;
    goTo(event.key);
  } else if (event.key === 'g') {
    awaitingPage = event.timeStamp + secondKeyMilliseconds;
  } else if (event.key === '/') {
    document.querySelector('[data-search-field]')?.focus();
  } else if (event.key === 't') {
    document.querySelector('[data-theme-toggle]')?.click();
  } else {
    return;
  }
  event.preventDefault();
}

apply(remembered());
document.addEventListener('keydown', press);
document.addEventListener('change', event => {
  if (event.target instanceof Element && event.target.matches('[data-keys-switch]'))
    remember(!event.target.checked);
});
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('[data-open-keys]'))
    openHelp();
});
