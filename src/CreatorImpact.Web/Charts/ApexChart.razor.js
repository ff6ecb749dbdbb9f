// The browser's side of the chart component: one chart a plot, drawn again for new data, another theme or another width, freed when it goes.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { Cursor } from '../js/charts/cursor.js';
import { decorate } from '../js/charts/decoration.js';
import { options } from '../js/charts/options.js';
import { palette } from '../js/charts/palette.js';
import { pictureOf, toPng, toText } from '../js/charts/picture.js';
import { planeOf } from '../js/charts/plane.js';

const plots = new Map();

export async function draw(plot, payload) {
  const entry = plots.get(plot) ?? open(plot);
  entry.payload = payload;
  await entry.draw();
}

export function destroy(plot) {
  plots.get(plot)?.close();
  plots.delete(plot);
}

/** Charts that are alive; a page that was left must leave none behind. */
export function count() {
  return plots.size;
}

export async function savePicture(plot, fileName, format, caption, footer, mark) {
  const svg = await pictureOf(plots.get(plot).payload, caption, footer, mark);
  save(fileName, format === 'png' ? await toPng(svg) : new Blob([toText(svg)], { type: 'image/svg+xml' }));
}

export async function saveFile(fileName, mediaType, stream) {
  save(fileName, new Blob([await stream.arrayBuffer()], { type: mediaType }));
}

function save(fileName, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has taken the content by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function open(plot) {
  const entry = new Plot(plot);
  plots.set(plot, entry);
  return entry;
}

class Plot {
  constructor(plot) {
    this.plot = plot;
    this.canvas = plot.querySelector('[data-canvas]');
    this.cursor = new Cursor(plot);
    this.width = 0;
    this.drawing = Promise.resolve();
    this.resize = new ResizeObserver(() => this.canvas.clientWidth !== this.width && this.chart && this.draw());
    this.resize.observe(plot);
  }

  // One after the other: the engine does not bear two updates at a time.
  draw() {
    this.drawing = this.drawing.then(() => this.drawNow());
    return this.drawing;
  }

  async drawNow() {
    if (this.closed)
      return;
    const colours = palette(this.plot);
    this.width = this.canvas.clientWidth;
    const wanted = options(this.payload, colours, { width: this.width, height: this.width < 720 ? 280 : 360, dark: isDark() });
    if (this.chart) {
      await this.chart.updateOptions(wanted, true, false, false);
    } else {
      this.chart = new ApexCharts(this.canvas, wanted);
      await this.chart.render();
    }
    if (this.closed)
      return;
    const plane = planeOf(this.chart, this.payload);
    decorate(this.canvas, this.chart, this.payload, colours, plane);
    this.cursor.show(this.payload, plane);
    this.plot.dataset.drawn = 'true';
  }

  close() {
    this.closed = true;
    this.resize.disconnect();
    this.cursor.close();
    this.chart?.destroy();
  }
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

document.addEventListener('themechange', () => plots.forEach(entry => entry.draw()));
