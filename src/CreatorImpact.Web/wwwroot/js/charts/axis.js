// The time axis: round clock times and dates in the reader's language. The engine's own speaks English only and drops the date below three days.
const hour = 3_600_000;
const day = 24 * hour;
const steps = [hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day];
const months = [1, 2, 3, 6, 12, 24, 60];
// The first of January 1970 was a Thursday; weeks begin on Mondays.
const firstMonday = 4 * day;
const narrow = 420;
const roomOfLabel = { narrow: 46, wide: 76 };

/** Places and words of the axis, in order: times are local to the chart's zone, written as if it were UTC. */
export function ticksOf(payload, width) {
  const most = Math.max(2, Math.floor(width / roomOfLabel[width < narrow ? 'narrow' : 'wide']));
  const span = payload.to - payload.from;
  const step = steps.find(size => size >= (payload.byDay ? day : hour) && span / size <= most);
  return step ? evenTicks(payload, step) : monthTicks(payload, span, most);
}

function evenTicks(payload, step) {
  const clock = words(payload, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = words(payload, { day: 'numeric', month: 'short' });
  const origin = step >= 7 * day ? firstMonday : 0;
  const found = [];
  for (let at = Math.ceil((payload.from - origin) / step) * step + origin; at <= payload.to; at += step) {
    const place = payload.byDay ? at + day / 2 : at;
    if (place <= payload.to)
      found.push({ at: place, text: at % day === 0 ? date(at) : clock(at) });
  }
  // Hours alone would not say of which day.
  if (found.length > 0 && !found.some(({ at }) => at % day === 0) && !payload.byDay)
    found[0].text = `${date(found[0].at)}, ${found[0].text}`;
  return found;
}

function monthTicks(payload, span, most) {
  const month = words(payload, { month: 'short' });
  const year = words(payload, { month: 'short', year: 'numeric' });
  const step = months.find(size => span / (size * 30 * day) <= most) ?? months.at(-1);
  const start = new Date(payload.from);
  const found = [];
  for (let count = 0; ; count++) {
    const at = Date.UTC(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / Math.min(step, 12)) * Math.min(step, 12) + count * step);
    if (at > payload.to)
      return found;
    if (at >= payload.from)
      found.push({ at, text: found.length === 0 || new Date(at).getUTCMonth() < step ? year(at) : month(at) });
  }
}

function words(payload, form) {
  const format = new Intl.DateTimeFormat(payload.language, { ...form, timeZone: 'UTC' });
  return at => format.format(at);
}
