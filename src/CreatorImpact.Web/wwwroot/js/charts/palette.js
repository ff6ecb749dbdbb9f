// Roles such as --actual hold light-dark(): only a computed colour says which half applies in the place where the chart stands.
const roles = ['actual', 'but-for', 'comparison', 'loss', 'band', 'window', 'recovery', 'ink', 'ink-soft', 'surface', 'grid', 'line-strong', 'danger'];

export function palette(place) {
  const probe = document.createElement('span');
  probe.style.transition = 'none';
  place.append(probe);
  const colour = role => {
    probe.style.color = `var(--${role})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(roles.map(role => [role, colour(role)]));
  probe.remove();
  return found;
}
