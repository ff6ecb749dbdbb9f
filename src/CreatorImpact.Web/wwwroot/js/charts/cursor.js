// One line moves over the chart, by mouse, by finger and by keyboard, and says what stands where it is.
export class Cursor {
  constructor(plot) {
    this.plot = plot;
    this.handle = plot.querySelector('[data-cursor]');
    this.tip = plot.querySelector('[data-tip]');
    this.line = this.part('cursor-line');
    this.dot = this.part('cursor-dot');
    this.index = -1;
    this.closing = new AbortController();
    const listen = (target, type, handler) => target.addEventListener(type, handler, { signal: this.closing.signal });
    listen(plot, 'pointermove', event => this.follow(event));
    listen(plot, 'pointerdown', event => this.follow(event));
    listen(plot, 'pointerleave', () => document.activeElement === this.handle || this.hide());
    listen(this.handle, 'keydown', event => this.press(event));
    listen(this.handle, 'focus', () => this.payload && this.moveTo(this.index < 0 ? 0 : this.index));
    listen(this.handle, 'blur', () => this.hide());
  }

  part(name) {
    const part = document.createElement('div');
    part.className = name;
    part.hidden = true;
    this.plot.append(part);
    return part;
  }

  show(payload, plane) {
    Object.assign(this, { payload, plane });
    this.handle.setAttribute('aria-valuemax', String(Math.max(1, payload.times.length)));
    this.index = Math.min(this.index, payload.times.length - 1);
    if (document.activeElement === this.handle)
      this.moveTo(Math.max(0, this.index));
    else
      this.hide();
  }

  close() {
    this.closing.abort();
    this.line.remove();
    this.dot.remove();
  }

  follow(event) {
    if (!this.payload?.times.length)
      return;
    const x = event.clientX - this.plot.getBoundingClientRect().left - this.plane.left;
    if (x >= -8 && x <= this.plane.width + 8)
      this.moveTo(nearest(this.payload.times, this.plane.time(x)));
  }

  press(event) {
    const last = this.payload ? this.payload.times.length - 1 : -1;
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: this.page(), PageDown: -this.page() };
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? last : event.key in steps ? this.index + steps[event.key] : null;
    if (event.key === 'Escape')
      this.hide();
    if (target === null || last < 0)
      return;
    event.preventDefault();
    this.moveTo(Math.min(Math.max(target, 0), last));
  }

  // A day of hours, a week of days; thinned lines have fewer points a day.
  page() {
    const { times } = this.payload;
    const step = times.length > 1 ? (times.at(-1) - times[0]) / (times.length - 1) : 1;
    return Math.max(1, Math.round((step < 7_200_000 ? 86_400_000 : 604_800_000) / step));
  }

  moveTo(index) {
    const { payload, plane } = this;
    this.index = index;
    const x = plane.left + plane.x(payload.times[index]);
    Object.assign(this.line.style, { left: `${x}px`, top: `${plane.top}px`, height: `${plane.height}px` });
    this.line.hidden = false;
    const value = payload.lines[0].values[index];
    this.dot.hidden = value === null;
    if (value !== null)
      Object.assign(this.dot.style, { left: `${x}px`, top: `${plane.top + plane.y(value)}px` });
    this.say(payload.texts[index], x);
    this.handle.setAttribute('aria-valuenow', String(index + 1));
    this.handle.setAttribute('aria-valuetext', payload.texts[index].join('; '));
  }

  say([time, ...values], x) {
    const head = document.createElement('strong');
    head.textContent = time;
    this.tip.replaceChildren(head, ...values.map(text => {
      const row = document.createElement('div');
      row.textContent = text;
      return row;
    }));
    this.tip.hidden = false;
    const room = this.plot.clientWidth;
    const left = x + 14 + this.tip.offsetWidth <= room ? x + 14 : Math.max(0, x - 14 - this.tip.offsetWidth);
    Object.assign(this.tip.style, { left: `${left}px`, top: `${this.plane.top + 8}px` });
  }

  hide() {
    this.line.hidden = this.dot.hidden = this.tip.hidden = true;
  }
}

function nearest(times, time) {
  let [low, high] = [0, times.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] < time)
      low = middle;
    else
      high = middle;
  }
  return time - times[low] <= times[high] - time ? low : high;
}
