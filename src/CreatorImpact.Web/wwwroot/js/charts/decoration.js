// What stands behind the lines (windows, gaps, zero) and on them (checkpoints). Drawn here and not by the engine's annotations, because these
// know no hatch, run out of the plane, and lose their label when they begin before it.
import { ticksOf } from './axis.js';

const names = 'http://www.w3.org/2000/svg';
const styles = {
  outage: { role: 'window', fill: 0.2, edge: 1, dash: '' },
  recovery: { role: 'recovery', fill: 0.07, edge: 0.9, dash: '4 3' },
  other: { role: 'window', fill: 0.1, edge: 0.7, dash: '1 3' },
};
const rowHeight = 17;
let patterns = 0;

export function decorate(canvas, chart, payload, colours, plane) {
  const inner = canvas.querySelector('.apexcharts-inner');
  canvas.querySelectorAll('.ci-decoration').forEach(old => old.remove());
  closeBands(canvas);
  const behind = element('g', { class: 'ci-decoration ci-behind' });
  const front = element('g', { class: 'ci-decoration ci-front' });
  payload.gaps.forEach(gap => behind.append(...hatch(gap, colours, plane)));
  let row = 0;
  for (const span of payload.spans) {
    if (span.side !== 'inside') {
      front.append(edgeNote(span, colours, plane, row++));
    } else {
      behind.append(...window(span, colours, plane));
      front.append(label(span, colours, plane, row++));
    }
  }
  const zero = plane.y(0);
  if (zero > 1 && zero < plane.height - 1)
    behind.append(element('line', { x1: 0, x2: plane.width, y1: zero, y2: zero, stroke: colours['line-strong'], 'stroke-width': 1 }));
  behind.append(...timeAxis(payload, colours, plane));
  front.append(...lonely(payload, colours, plane));
  payload.markers.forEach(marker => front.append(...checkpoint(marker, colours, plane)));
  inner.prepend(behind);
  inner.append(front);
  // On paper the drawing is as wide as the page, not as the screen was.
  const drawing = canvas.querySelector('svg');
  drawing.setAttribute('viewBox', `0 0 ${drawing.getAttribute('width')} ${drawing.getAttribute('height')}`);
}

function timeAxis(payload, colours, plane) {
  return ticksOf(payload, plane.width).flatMap(({ at, text }) => {
    const x = plane.x(at);
    // The last label may not run out of the drawing.
    const atEnd = x > plane.width - 16;
    const label = element('text', {
      class: 'ci-tick', x: atEnd ? plane.width + 12 : x, y: plane.height + 21, 'text-anchor': atEnd ? 'end' : 'middle', fill: colours['ink-soft'], 'font-size': 12, 'font-family': 'Inter, system-ui, sans-serif',
    });
    label.textContent = text;
    return [element('line', { x1: x, x2: x, y1: plane.height, y2: plane.height + 6, stroke: colours['line-strong'] }), label];
  });
}

// A value without neighbours is no line and no band; it is drawn as a dot with its ranges beside it.
function lonely(payload, colours, plane) {
  const alone = (values, index) => values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  const parts = [];
  payload.times.forEach((time, index) => {
    const x = plane.x(time);
    for (const band of payload.bands.filter(band => alone(band.low, index)))
      parts.push(element('rect', { class: 'ci-lonely', x: x - 5, width: 10, y: plane.y(band.high[index]), height: Math.max(plane.y(band.low[index]) - plane.y(band.high[index]), 1), fill: colours.band, 'fill-opacity': band.role === 'range50' ? 0.35 : 0.2 }));
    for (const line of payload.lines.filter(line => alone(line.values, index)))
      parts.push(element('circle', { class: 'ci-lonely', cx: x, cy: plane.y(line.values[index]), r: 3.5, fill: line.role === 'actual' ? colours.actual : colours.surface, stroke: colours[line.role], 'stroke-width': 2 }));
  });
  return parts;
}

function window(span, colours, plane) {
  const style = styles[span.kind];
  const [left, right] = [plane.x(span.from), plane.x(span.to)];
  // A window of minutes on an axis of months would vanish.
  const width = Math.max(right - left, 2);
  const parts = [element('rect', { class: `ci-span ci-${span.kind}`, x: left, y: 0, width, height: plane.height, fill: colours[style.role], 'fill-opacity': style.fill })];
  const edge = x => element('line', { x1: x, x2: x, y1: 0, y2: plane.height, stroke: colours[style.role], 'stroke-opacity': style.edge, 'stroke-dasharray': style.dash });
  if (!span.startsEarlier)
    parts.push(edge(left));
  if (!span.endsLater)
    parts.push(edge(left + width));
  return parts;
}

function label(span, colours, plane, row) {
  const [left, right] = [Math.max(0, plane.x(span.from)), plane.x(span.to)];
  const text = `${span.startsEarlier ? '◂ ' : ''}${span.label}${span.endsLater ? ' ▸' : ''}`;
  const atEnd = left > plane.width * 0.75;
  return words(text, atEnd ? Math.min(right, plane.width) - 4 : left + 4, row, atEnd ? 'end' : 'start', colours);
}

function edgeNote(span, colours, plane, row) {
  return span.side === 'before'
    ? words(`◂ ${span.label}`, 4, row, 'start', colours)
    : words(`${span.label} ▸`, plane.width - 4, row, 'end', colours);
}

function words(text, x, row, anchor, colours) {
  const part = element('text', {
    class: 'ci-label', x, y: 13 + row * rowHeight, 'text-anchor': anchor, fill: colours.ink, 'font-size': 12, 'font-weight': 600, 'font-family': 'Inter, system-ui, sans-serif',
    stroke: colours.surface, 'stroke-width': 4, 'stroke-opacity': 0.9, 'paint-order': 'stroke', 'stroke-linejoin': 'round',
  });
  part.textContent = text;
  return part;
}

function hatch([from, to], colours, plane) {
  const id = `ci-hatch-${++patterns}`;
  const pattern = element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(element('line', { x1: 0, x2: 0, y1: 0, y2: 6, stroke: colours['line-strong'], 'stroke-width': 1.5, 'stroke-opacity': 0.55 }));
  return [pattern, element('rect', { class: 'ci-gap', x: plane.x(from), y: 0, width: Math.max(plane.x(to) - plane.x(from), 2), height: plane.height, fill: `url(#${id})` })];
}

function checkpoint(marker, colours, plane) {
  const [x, low, high, value] = [plane.x(marker.at), plane.y(marker.low), plane.y(marker.high), plane.y(marker.value)];
  const line = (x1, x2, y1, y2) => element('line', { x1, x2, y1, y2, stroke: colours.loss, 'stroke-width': 2 });
  const parts = [line(x, x, low, high), line(x - 4, x + 4, low, low), line(x - 4, x + 4, high, high), element('circle', { class: 'ci-checkpoint', cx: x, cy: value, r: 4.5, fill: colours.loss, stroke: colours.surface, 'stroke-width': 1.5 })];
  // On a phone the names would lie on each other; the table under the chart has them.
  if (plane.width < 420)
    return parts;
  const name = words(marker.name, 0, 0, x > plane.width * 0.6 ? 'end' : 'start', colours);
  name.setAttribute('x', x + (x > plane.width * 0.6 ? -9 : 9));
  name.setAttribute('y', Math.max(value - 12, 12));
  return [...parts, name];
}

// The engine walks both edges of a band from left to right, which fills slivers along the way back. Walking the second edge from
// right to left gives the outline the band really has.
function closeBands(canvas) {
  for (const path of canvas.querySelectorAll('path.apexcharts-rangeArea')) {
    const numbers = (path.getAttribute('d').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
    const points = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      points.push([numbers[index], numbers[index + 1]]);
    const turn = points.findIndex((point, index) => index > 0 && point[0] < points[index - 1][0]);
    if (turn > 0)
      path.setAttribute('d', `M ${[...points.slice(0, turn), ...points.slice(turn).reverse()].map(point => point.join(' ')).join(' L ')} Z`);
  }
}

function element(tag, attributes) {
  const part = document.createElementNS(names, tag);
  for (const [name, value] of Object.entries(attributes))
    part.setAttribute(name, value);
  return part;
}
