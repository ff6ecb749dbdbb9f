// Uploads of one drop zone: a queue of two at a time, each file its own request with progress and cancel.
const zones = new WeakMap();
const parallel = 2;
const askKey = 'ci-import-at-once';

function importsAtOnce() {
  try {
    return localStorage.getItem(askKey) === 'true';
  } catch {
    return false;
  }
}

function keepAtOnce(atOnce) {
  try {
    localStorage.setItem(askKey, String(atOnce));
  } catch {
    // A browser that keeps nothing asks again.
  }
}

export function attach(root, receiver, texts) {
  zones.set(root, new DropZone(root, receiver, texts));
}

export function detach(root) {
  zones.get(root)?.close();
  zones.delete(root);
}

class DropZone {
  constructor(root, receiver, texts) {
    Object.assign(this, { root, receiver, texts, waiting: [], running: 0, closing: new AbortController() });
    const find = name => root.querySelector(`[data-${name}]`);
    this.zone = find('zone');
    this.input = find('input');
    this.list = find('list');
    this.announcer = find('announce');
    const listen = (target, type, handler) => target.addEventListener(type, handler, { signal: this.closing.signal });
    listen(find('choose'), 'click', () => this.input.click());
    listen(this.input, 'change', () => this.takeChosen());
    listen(root, 'submit', event => event.preventDefault());
    for (const type of ['dragenter', 'dragover'])
      listen(this.zone, type, event => this.mark(event, true));
    for (const type of ['dragleave', 'drop'])
      listen(this.zone, type, event => this.mark(event, false));
    listen(this.zone, 'drop', event => this.add(event.dataTransfer.files));
    this.ask = find('ask');
    if (this.ask) {
      this.ask.checked = !importsAtOnce();
      listen(this.ask, 'change', () => keepAtOnce(!this.ask.checked));
    }
    this.zoneField = root.querySelector('input[name=timeZone]');
    listen(this.zoneField, 'input', () => this.askForZone(''));
    root.dataset.ready = 'true';
  }

  // Requests under way go on: leaving the page does not undo a choice.
  close() {
    this.closing.abort();
    this.receiver = null;
  }

  mark(event, over) {
    event.preventDefault();
    this.zone.classList.toggle('over', over);
  }

  takeChosen() {
    this.add(this.input.files);
    this.input.value = '';
  }

  add(files) {
    for (const file of files) {
      const item = new UploadItem(this, file);
      this.list.append(item.element);
      this.waiting.push(item);
    }
    this.next();
  }

  next() {
    while (this.running < parallel && this.waiting.length > 0) {
      this.running++;
      this.waiting.shift().send().finally(() => {
        this.running--;
        this.next();
      });
    }
  }

  again(item) {
    this.waiting.push(item);
    this.next();
  }

  // Says beside the field what is missing there; an empty message takes it back.
  askForZone(message) {
    this.root.querySelector('[data-problem=timeZone]').textContent = message;
    this.zoneField.toggleAttribute('aria-invalid', message !== '');
    if (message !== '') {
      this.root.querySelector('[data-details]').open = true;
      this.zoneField.focus();
    }
  }

  text(key, value) {
    return this.texts[key].replace('{0}', value);
  }

  announce(message) {
    this.announcer.textContent = message;
  }

  async report(outcome) {
    try {
      await this.receiver?.invokeMethodAsync('ReportAsync', outcome);
    } catch (error) {
      // The circuit may be down; the file is imported all the same and the list shows it after a reload.
      console.debug(error);
    }
  }
}

class UploadItem {
  constructor(zone, file) {
    Object.assign(this, { zone, file, request: null, importId: null, cancelled: false });
    this.element = document.createElement('li');
    this.element.className = 'upload';
    this.name = this.part('span', 'upload-name', file.name);
    this.status = this.part('span', 'upload-status', zone.texts.Waiting);
    this.bar = this.part('div', 'upload-bar');
    this.bar.setAttribute('role', 'progressbar');
    this.bar.setAttribute('aria-label', zone.text('ProgressOf', file.name));
    this.bar.setAttribute('aria-valuemin', '0');
    this.bar.setAttribute('aria-valuemax', '100');
    this.fill = document.createElement('div');
    this.bar.append(this.fill);
    this.button = this.control('Cancel', () => this.cancel());
    this.repeat = this.control('Again', () => this.again());
    this.repeat.hidden = true;
    this.progress(0);
  }

  control(key, action) {
    const button = this.part('button', 'button quiet', this.zone.texts[key]);
    button.type = 'button';
    button.setAttribute('aria-label', this.zone.text(`${key}File`, this.file.name));
    button.addEventListener('click', action);
    return button;
  }

  part(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    if (text !== undefined)
      element.textContent = text;
    this.element.append(element);
    return element;
  }

  progress(share) {
    const percent = Math.round(share * 100);
    this.bar.setAttribute('aria-valuenow', String(percent));
    this.fill.style.width = `${percent}%`;
    return percent;
  }

  // Before the server has the file the request is cut; afterwards the server is told.
  async cancel() {
    this.cancelled = true;
    if (this.importId !== null) {
      await this.call('POST', `/${this.importId}/cancel`).catch(() => null);
      return;
    }
    this.request?.abort();
    if (!this.request)
      this.end('cancelled', this.zone.texts.Cancelled);
  }

  async call(method, path) {
    const { root } = this.zone;
    const answer = await fetch(root.dataset.endpoint + path, { method, headers: { [root.dataset.tokenHeader]: root.dataset.token } });
    if (!answer.ok)
      throw new Error(`status ${answer.status}`);
    return answer.json();
  }

  // The import goes on by itself; this only watches it.
  async follow(first) {
    let body = first;
    this.importId = body.importId;
    for (let pause = 150; body.state === 'working'; pause = Math.min(pause * 1.5, 1000)) {
      this.status.textContent = body.progress ? body.progress.stage.replace('{0}', this.progress(body.progress.share ?? 0)) : body.message;
      await new Promise(resolve => setTimeout(resolve, pause));
      body = await this.call('GET', `/${this.importId}`);
    }
    this.importId = null;
    return body;
  }

  again() {
    delete this.element.dataset.state;
    for (const old of this.element.querySelectorAll('.upload-warnings, .upload-columns'))
      old.remove();
    this.status.textContent = this.zone.texts.Waiting;
    this.repeat.hidden = true;
    this.bar.hidden = false;
    this.button.hidden = false;
    this.progress(0);
    this.zone.again(this);
  }

  warn(warnings) {
    if (!warnings?.length)
      return;
    const list = this.part('ul', 'upload-warnings');
    for (const warning of warnings) {
      const entry = document.createElement('li');
      entry.textContent = warning;
      list.append(entry);
    }
  }

  // A table nobody recognised can still be read when its owner says what the columns are.
  offer(address) {
    if (!address)
      return;
    const link = this.part('a', 'upload-columns', this.zone.texts.NameColumns);
    link.href = address;
  }

  end(state, message) {
    this.element.dataset.state = state;
    this.status.textContent = message;
    this.bar.hidden = true;
    this.button.hidden = true;
    this.zone.announce(`${this.file.name}: ${message}`);
  }

  async send() {
    if (this.cancelled)
      return;
    if (this.file.size === 0) {
      this.end('failed', this.zone.text('ProblemEmpty', this.file.name));
      return;
    }
    try {
      let { status, body } = await this.post();
      if (status === 202)
        [status, body] = [200, await this.follow(body)];
      if (status === 200) {
        this.end(body.state, body.needsTimeZone ? this.zone.texts.ZoneAsked : this.describe(body));
        // A preview shows them itself.
        if (body.state !== 'previewed')
          this.warn(body.warnings);
        this.offer(body.columnsHref);
        if (body.state === 'applied' || body.state === 'previewed')
          globalThis.creatorImpactDrafts?.clear(this.zone.root.dataset.draft);
        if (body.needsTimeZone) {
          this.repeat.hidden = false;
          this.zone.askForZone(body.message);
        }
        await this.zone.report(body);
      } else {
        this.end('failed', body.detail || body.title || this.zone.texts.NoConnection);
      }
    } catch {
      this.end(this.cancelled ? 'cancelled' : 'failed', this.cancelled ? this.zone.texts.Cancelled : this.zone.texts.NoConnection);
    }
  }

  post() {
    const { root, texts } = this.zone;
    const form = new FormData();
    for (const field of root.querySelectorAll('input[name], select[name]'))
      form.append(field.name, field.name === 'wish' && this.zone.ask?.checked ? 'ask' : field.value);
    form.append('workspace', root.dataset.workspace);
    form.append('modified', String(this.file.lastModified));
    form.append('file', this.file, this.file.name);
    return new Promise((resolve, reject) => {
      const request = this.request = new XMLHttpRequest();
      request.open('POST', root.dataset.endpoint);
      request.setRequestHeader(root.dataset.tokenHeader, root.dataset.token);
      request.setRequestHeader('Prefer', 'respond-async');
      request.responseType = 'json';
      request.upload.onprogress = event => {
        if (event.lengthComputable)
          this.status.textContent = this.zone.text('Uploading', this.progress(event.loaded / event.total));
      };
      request.upload.onload = () => { this.status.textContent = texts.Reading; };
      request.onload = () => resolve({ status: request.status, body: request.response ?? {} });
      request.onerror = request.onabort = () => reject(new Error('upload ended'));
      request.send(form);
    });
  }

  describe(outcome) {
    const parts = [outcome.recognisedAs];
    if (outcome.rows > 0)
      parts.push(this.zone.text('RowsRead', grouped(outcome.rows)));
    if (outcome.rejectedRows > 0)
      parts.push(this.zone.text('RowsRejected', grouped(outcome.rejectedRows)));
    parts.push(outcome.message);
    return parts.filter(part => part).join(' · ');
  }
}

function grouped(count) {
  return new Intl.NumberFormat(navigator.language).format(count);
}
