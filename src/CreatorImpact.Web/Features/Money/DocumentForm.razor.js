// Sends one document with what was said of it; what is wrong is said beside its field.
const forms = new WeakMap();

export function attach(root, receiver, texts) {
  forms.set(root, new Sender(root, receiver, texts));
}

export function detach(root) {
  forms.get(root)?.closing.abort();
  forms.delete(root);
}

class Sender {
  constructor(root, receiver, texts) {
    Object.assign(this, { root, receiver, texts, closing: new AbortController() });
    this.file = root.querySelector('input[type=file]');
    this.button = root.querySelector('[data-send]');
    this.said = root.querySelector('[data-said]');
    root.addEventListener('submit', event => {
      event.preventDefault();
      this.submit();
    }, { signal: this.closing.signal });
    root.dataset.ready = 'true';
  }

  async submit() {
    if (this.button.disabled)
      return;
    for (const place of this.root.querySelectorAll('[data-problem]'))
      this.problem(place.dataset.problem, '');
    const [file] = this.file.files;
    if (!file) {
      this.problem('file', this.texts.FileMissing);
      this.file.focus();
      return;
    }
    this.button.disabled = true;
    try {
      const { status, body } = await this.post(file);
      if (status === 200)
        await this.kept(file.name);
      else
        this.refused(body);
    } catch {
      this.problem('file', this.texts.FileNoConnection);
    } finally {
      this.button.disabled = false;
      this.said.textContent = '';
    }
  }

  field(name) {
    return name === 'file' ? this.file : this.root.querySelector(`[name="${name}"]:not([type=hidden])`);
  }

  problem(name, message) {
    const place = this.root.querySelector(`[data-problem="${name}"]`);
    if (!place)
      return false;
    place.textContent = message;
    const field = this.field(name);
    if (message)
      field?.setAttribute('aria-invalid', 'true');
    else
      field?.removeAttribute('aria-invalid');
    return true;
  }

  refused(body) {
    const faults = body.faults ?? [];
    const placed = faults.filter(fault => this.problem(fault.field, fill(this.texts.ProblemFault, [fault.found, fault.expected, fault.fix])));
    if (placed.length === 0)
      this.problem('file', body.detail || body.title || this.texts.FileNoConnection);
    this.root.querySelector('[aria-invalid=true]')?.focus();
  }

  async kept(name) {
    for (const field of this.root.querySelectorAll('input:not([data-fixed])'))
      field.value = '';
    globalThis.creatorImpactDrafts?.clear(this.root.dataset.draft);
    try {
      await this.receiver.invokeMethodAsync('ReportAsync', name);
    } catch (error) {
      // The circuit may be down; the document is kept all the same and the list shows it after a reload.
      console.debug(error);
    }
  }

  post(file) {
    const { root, texts } = this;
    const form = new FormData();
    for (const field of root.querySelectorAll('input[name], select[name]'))
      form.append(field.name, field.value);
    form.append('workspace', root.dataset.workspace);
    form.append('file', file, file.name);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', root.dataset.endpoint);
      request.setRequestHeader(root.dataset.tokenHeader, root.dataset.token);
      request.responseType = 'json';
      request.upload.onprogress = event => {
        if (event.lengthComputable)
          this.said.textContent = fill(texts.FileSending, [Math.round(event.loaded / event.total * 100)]);
      };
      request.onload = () => resolve({ status: request.status, body: request.response ?? {} });
      request.onerror = request.onabort = () => reject(new Error('upload ended'));
      request.send(form);
    });
  }
}

function fill(text, values) {
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, () => value), text);
}
