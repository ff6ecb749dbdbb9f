// The only module that talks to the chart engine.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';

const charts = new Map();

export async function draw(canvas, payload) {
  const entry = charts.get(canvas);
  if (entry) {
    entry.payload = payload;
    await redraw(canvas, entry);
    return;
  }
  const chart = new ApexCharts(canvas, options(canvas, payload));
  charts.set(canvas, { chart, payload });
  await chart.render();
  closeBands(canvas);
}

export function destroy(canvas) {
  charts.get(canvas)?.chart.destroy();
  charts.delete(canvas);
}

async function redraw(canvas, { chart, payload }) {
  await chart.updateOptions(options(canvas, payload), true, false, false);
  closeBands(canvas);
}

document.addEventListener('themechange', () => {
  for (const [canvas, entry] of charts)
    redraw(canvas, entry);
});

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

// Roles such as --actual hold light-dark(): only a computed colour says which half applies.
function palette(canvas) {
  const probe = document.createElement('span');
  probe.style.transition = 'none';
  canvas.parentElement.append(probe);
  const colour = role => {
    probe.style.color = `var(--${role})`;
    return getComputedStyle(probe).color;
  };
  const roles = ['actual', 'but-for', 'band', 'window', 'recovery', 'ink', 'ink-soft', 'grid', 'line-strong'];
  const found = Object.fromEntries(roles.map(role => [role, colour(role)]));
  probe.remove();
  return found;
}

function options(canvas, payload) {
  const colours = palette(canvas);
  const number = new Intl.NumberFormat(payload.language, { notation: 'compact', maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(payload.language, { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(payload.language, {
    timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
    ...(payload.hourly ? { hour: '2-digit', minute: '2-digit' } : {}),
  });
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const narrow = canvas.clientWidth < 480;
  return {
    chart: {
      type: 'rangeArea', height: 360, width: '100%', background: 'transparent', foreColor: colours['ink-soft'],
      fontFamily: 'Inter, system-ui, sans-serif', animations: { enabled: false }, toolbar: { show: false },
      zoom: { enabled: false }, selection: { enabled: false },
    },
    theme: { mode: dark ? 'dark' : 'light' },
    series: [
      { type: 'rangeArea', name: payload.names.band90, data: ranges(payload.times, payload.low90, payload.high90) },
      { type: 'rangeArea', name: payload.names.band50, data: ranges(payload.times, payload.low50, payload.high50) },
      { type: 'line', name: payload.names.butFor, data: line(payload.times, payload.butFor) },
      { type: 'line', name: payload.names.actual, data: line(payload.times, payload.actual) },
    ],
    colors: [colours.band, colours.band, colours['but-for'], colours.actual],
    fill: { type: 'solid', opacity: [0.2, 0.35, 1, 1] },
    stroke: { curve: 'straight', width: narrow ? [0, 0, 1.5, 1.5] : [0, 0, 2, 2], dashArray: [0, 0, 6, 0] },
    markers: { size: 0, hover: { sizeOffset: 4 } },
    dataLabels: { enabled: false },
    legend: { show: false },
    grid: { borderColor: colours.grid, padding: { left: 12, right: 12 } },
    xaxis: {
      type: 'datetime', labels: { datetimeUTC: true, style: { fontSize: '12px' } },
      axisBorder: { color: colours['line-strong'] }, axisTicks: { color: colours['line-strong'] }, tooltip: { enabled: false },
    },
    yaxis: {
      labels: { formatter: value => value === null ? '' : number.format(value), style: { fontSize: '12px' } },
      title: narrow ? {} : { text: payload.unit, style: { fontSize: '12px', fontWeight: 500 } },
    },
    tooltip: {
      shared: true, intersect: false,
      x: { formatter: value => time.format(value) },
      custom: ({ dataPointIndex }) => tooltip(payload, dataPointIndex, time, whole),
    },
    annotations: { xaxis: payload.spans.map(span => annotation(span, colours)) },
  };
}

function annotation(span, colours) {
  const outage = span.kind === 'outage';
  const colour = outage ? colours.window : colours.recovery;
  return {
    x: span.from, x2: span.to, fillColor: colour, borderColor: colour, opacity: outage ? 0.24 : 0.08, strokeDashArray: outage ? 0 : 4,
    label: {
      text: span.label, orientation: 'horizontal', textAnchor: 'start', borderWidth: 0, offsetY: outage ? 6 : 24, offsetX: 4,
      style: { background: 'transparent', color: colours.ink, fontSize: '12px', fontWeight: 600 },
    },
  };
}

const ranges = (times, low, high) => times.map((x, index) => ({ x, y: low[index] === null ? [null, null] : [low[index], high[index]] }));
const line = (times, values) => times.map((x, index) => ({ x, y: values[index] }));

function tooltip(payload, index, time, number) {
  const box = document.createElement('div');
  box.className = 'chart-tooltip';
  const row = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    box.append(element);
  };
  const value = amount => amount === null ? '–' : number.format(amount);
  row('strong', time.format(payload.times[index]));
  row('div', `${payload.names.actual}: ${value(payload.actual[index])}`);
  if (payload.butFor[index] !== null)
    row('div', `${payload.names.butFor}: ${value(payload.butFor[index])}`);
  if (payload.low90[index] !== null)
    row('div', `${payload.names.band90}: ${value(payload.low90[index])} – ${value(payload.high90[index])}`);
  return box.outerHTML;
}
