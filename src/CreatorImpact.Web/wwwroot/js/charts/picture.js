// A chart as a file of its own: drawn again on white ground in the colours of paper, with caption above and its origin below.
import ApexCharts from '../../lib/apexcharts/apexcharts.esm.js';
import { decorate } from './decoration.js';
import { options } from './options.js';
import { palette } from './palette.js';
import { planeOf } from './plane.js';

const names = 'http://www.w3.org/2000/svg';
const [width, height, margin, lineHeight] = [1200, 520, 28, 20];
const font = 'Inter, "Segoe UI", Helvetica, Arial, sans-serif';

export async function pictureOf(payload, caption, footer, mark) {
  const stage = document.createElement('div');
  stage.style.cssText = `position: fixed; left: -10000px; top: 0; width: ${width - 2 * margin}px; color-scheme: light;`;
  document.body.append(stage);
  const canvas = document.createElement('div');
  stage.append(canvas);
  const colours = palette(stage);
  const chart = new ApexCharts(canvas, options(payload, colours, { width: width - 2 * margin, height, dark: false }));
  try {
    await chart.render();
    decorate(canvas, chart, payload, colours, planeOf(chart, payload));
    return compose(canvas.querySelector('svg'), payload, colours, caption, footer, mark);
  } finally {
    chart.destroy();
    stage.remove();
  }
}

export function toText(svg) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

export async function toPng(svg) {
  const address = URL.createObjectURL(new Blob([toText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('The picture could not be drawn.'));
      image.src = address;
    });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function compose(drawn, payload, colours, caption, footer, mark) {
  const top = mark ? 58 : 22;
  const legendAt = top + 22;
  const chartAt = legendAt + 16;
  const total = chartAt + height + footer.length * lineHeight + 24;
  const svg = element('svg', { xmlns: names, width, height: total, viewBox: `0 0 ${width} ${total}`, 'font-family': font });
  const title = element('title', {});
  title.textContent = caption;
  svg.append(title, element('rect', { width, height: total, fill: '#ffffff' }));
  if (mark)
    svg.append(element('rect', { width, height: 34, fill: colours.danger }), text(mark, margin, 23, { fill: '#ffffff', 'font-size': 16, 'font-weight': 700 }));
  svg.append(text(caption, margin, top + 2, { fill: colours.ink, 'font-size': 16, 'font-weight': 600 }), legend(payload, colours, legendAt));
  const picture = drawn.cloneNode(true);
  // The engine's own style sheet and empty boxes of HTML: other programs stumble over them.
  picture.querySelectorAll('foreignObject, style, script').forEach(part => part.remove());
  picture.removeAttribute('style');
  picture.setAttribute('x', margin);
  picture.setAttribute('y', chartAt);
  svg.append(picture);
  footer.forEach((line, index) => svg.append(text(line, margin, chartAt + height + 18 + index * lineHeight, { fill: colours['ink-soft'], 'font-size': 13 })));
  return svg;
}

function legend(payload, colours, y) {
  const group = element('g', { 'font-size': 13, fill: colours.ink });
  let x = margin;
  const entry = (sample, name) => {
    group.append(sample, text(name, x + 32, y + 4, {}));
    x += 32 + name.length * 7 + 24;
  };
  for (const line of payload.lines)
    entry(element('line', { x1: x, x2: x + 26, y1: y, y2: y, stroke: colours[line.role], 'stroke-width': 2.5, 'stroke-dasharray': line.role === 'but-for' ? '6' : line.role === 'comparison' ? '2' : '' }), line.name);
  for (const band of payload.bands)
    entry(element('rect', { x, y: y - 6, width: 26, height: 12, fill: colours.band, 'fill-opacity': band.role === 'range50' ? 0.48 : 0.2 }), band.name);
  return group;
}

function text(content, x, y, attributes) {
  const part = element('text', { x, y, ...attributes });
  part.textContent = content;
  return part;
}

function element(tag, attributes) {
  const part = document.createElementNS(names, tag);
  for (const [name, value] of Object.entries(attributes))
    part.setAttribute(name, value);
  return part;
}
