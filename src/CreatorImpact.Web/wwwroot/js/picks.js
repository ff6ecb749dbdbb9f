// Lists that open from a button: the arrow keys walk through their entries, and a list whose focus has left closes.
const open = () => document.querySelectorAll('[data-pick]:has([data-pick-close])');

document.addEventListener('focusin', event => {
  for (const pick of open()) {
    if (!pick.contains(event.target))
      pick.querySelector('[data-pick-close]').click();
  }
});

document.addEventListener('keydown', event => {
  const pick = event.target instanceof Element ? event.target.closest('[data-pick]:has([data-pick-close])') : null;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!pick || !step)
    return;
  const links = [...pick.querySelectorAll('ul a')];
  const next = links.indexOf(event.target) + step;
  event.preventDefault();
  if (next < 0)
    (pick.querySelector('input') ?? pick.querySelector('button')).focus();
  else
    links[Math.min(next, links.length - 1)]?.focus();
});
