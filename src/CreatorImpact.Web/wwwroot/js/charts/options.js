// What the chart engine is asked to draw. Values arrive rounded and named; nothing is computed here.
const dashes = { 'but-for': 6, comparison: 2 };
const strengths = { range90: 0.2, range50: 0.35 };

export function options(payload, colours, { width, height, dark }) {
  const number = new Intl.NumberFormat(payload.language, { notation: 'compact', maximumFractionDigits: 1, useGrouping: 'always' });
  const narrow = width < 480;
  const { bands, lines } = payload;
  const scale = niceScale(...extent(payload));
  return {
    chart: {
      type: 'rangeArea', height, width, background: 'transparent', foreColor: colours['ink-soft'],
      fontFamily: 'Inter, system-ui, sans-serif', animations: { enabled: false }, toolbar: { show: false },
      zoom: { enabled: false }, selection: { enabled: false }, redrawOnParentResize: false, redrawOnWindowResize: false,
    },
    theme: { mode: dark ? 'dark' : 'light' },
    series: [
      ...bands.map(band => ({ type: 'rangeArea', name: band.name, data: payload.times.map((x, i) => ({ x, y: band.low[i] === null ? [null, null] : [band.low[i], band.high[i]] })) })),
      ...lines.map(line => ({ type: 'line', name: line.name, data: payload.times.map((x, i) => ({ x, y: line.values[i] })) })),
    ],
    colors: [...bands.map(() => colours.band), ...lines.map(line => colours[line.role])],
    fill: { type: 'solid', opacity: [...bands.map(band => strengths[band.role]), ...lines.map(() => 1)] },
    stroke: { curve: 'straight', width: [...bands.map(() => 0), ...lines.map(line => (line.role === 'comparison' ? 1.25 : narrow ? 1.5 : 2))], dashArray: [...bands.map(() => 0), ...lines.map(line => dashes[line.role] ?? 0)] },
    markers: { size: 0, hover: { size: 0 } },
    dataLabels: { enabled: false },
    legend: { show: false },
    tooltip: { enabled: false },
    grid: { borderColor: colours.grid, padding: { left: 12, right: 16, bottom: 10 } },
    xaxis: {
      type: 'datetime', min: payload.from, max: payload.to, labels: { show: false },
      axisBorder: { color: colours['line-strong'] }, axisTicks: { show: false }, tooltip: { enabled: false }, crosshairs: { show: false },
    },
    yaxis: {
      min: scale.lowest, max: scale.highest, tickAmount: scale.ticks,
      labels: { formatter: value => (value === null ? '' : number.format(value)), style: { fontSize: '12px' } },
      title: narrow ? {} : { text: payload.unit, style: { fontSize: '12px', fontWeight: 500 } },
    },
  };
}

// Everything is in view, checkpoints with their ranges too, and zero always is: a cut axis makes small losses look large.
function extent({ lines, bands, markers }) {
  let [lowest, highest] = [0, 0];
  const include = value => {
    if (value !== null) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  };
  lines.forEach(line => line.values.forEach(include));
  bands.forEach(band => { band.low.forEach(include); band.high.forEach(include); });
  markers.forEach(marker => { include(marker.low); include(marker.high); });
  return lowest === highest ? [lowest, lowest + 1] : [lowest, highest];
}

// Four to seven steps of 1, 2, 2.5 or 5 times a power of ten.
function niceScale(lowest, highest) {
  const rough = (highest - lowest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).findLast(size => size <= rough * 1.0001) ?? power;
  const [from, to] = [Math.floor(lowest / step + 1e-9), Math.ceil(highest / step - 1e-9)];
  return { lowest: from * step, highest: to * step, ticks: to - from };
}
