// What somebody typed into a form with data-draft stays in this tab until it is saved: over a reload, a cut line, a restart of the server.
// Written by the browser alone, at every keystroke; put back once the page is live, through the events the page listens to anyway.
const prefix = 'ci-draft:';
const patienceMilliseconds = 5000;
const shown = new WeakMap();
const restoring = new WeakSet();
let looking = false;

function fieldsOf(form) {
  return [...form.querySelectorAll('input, select, textarea')].filter(field => field.type !== 'file' && (field.id || field.name));
}

function read(form) {
  const values = {};
  for (const field of fieldsOf(form))
    values[field.id || field.name] = field.type === 'checkbox' ? String(field.checked) : field.value;
  return { rows: Number(form.dataset.draftRows ?? 0), values };
}

function same(one, other) {
  return one.rows === other.rows && Object.entries(one.values).every(([key, value]) => (other.values[key] ?? '') === value);
}

function load(name) {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name));
  } catch {
    return null;
  }
}

function store(name, draft) {
  try {
    if (draft)
      sessionStorage.setItem(prefix + name, JSON.stringify(draft));
    else
      sessionStorage.removeItem(prefix + name);
  } catch {
    // A browser that keeps nothing loses a draft with the page, as without this script.
  }
}

function remember(form) {
  if (restoring.has(form))
    return;
  const now = read(form);
  const first = shown.get(form);
  store(form.dataset.draft, first && same(now, first) && same(first, now) ? null : now);
}

// Rows come and go at the page's own pace: one click, then wait until it has answered.
async function reachRows(form, rows) {
  for (let guard = 0; guard < 50 && Number(form.dataset.draftRows ?? 0) !== rows; guard++) {
    const before = form.dataset.draftRows;
    const button = Number(before) < rows ? form.querySelector('[data-draft-add]') : [...form.querySelectorAll('[data-draft-remove]')].pop();
    if (!button)
      return;
    const answered = new Promise(resolve => {
      const watch = new MutationObserver(() => { watch.disconnect(); resolve(true); });
      watch.observe(form, { attributeFilter: ['data-draft-rows'] });
      setTimeout(() => { watch.disconnect(); resolve(false); }, patienceMilliseconds);
    });
    button.click();
    if (!(await answered))
      return;
  }
}

async function show(form, draft) {
  restoring.add(form);
  await reachRows(form, draft.rows);
  for (const field of fieldsOf(form)) {
    const value = draft.values[field.id || field.name];
    const now = field.type === 'checkbox' ? String(field.checked) : field.value;
    if (value === undefined || value === now || (field.tagName === 'SELECT' && ![...field.options].some(option => option.value === value)))
      continue;
    for (let parent = field.closest('details'); parent; parent = parent.parentElement?.closest('details'))
      parent.open = true;
    if (field.type === 'checkbox')
      field.checked = value === 'true';
    else
      field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  restoring.delete(form);
}

function say(form, restored) {
  const line = form.querySelector('[data-draft-status]');
  if (!line)
    return;
  line.querySelector('[data-draft-said]').textContent = restored ? line.dataset.draftStatus : '';
  line.querySelector('[data-draft-discard]').hidden = !restored;
}

async function greet(form) {
  const first = read(form);
  shown.set(form, first);
  const draft = load(form.dataset.draft);
  if (!draft?.values || same(draft, first))
    return;
  await show(form, draft);
  say(form, true);
}

async function discard(form) {
  store(form.dataset.draft, null);
  await show(form, shown.get(form));
  store(form.dataset.draft, null);
  say(form, false);
}

function look() {
  looking = false;
  if (document.documentElement.dataset.live !== 'true')
    return;
  for (const form of document.querySelectorAll('form[data-draft]'))
    if (!shown.has(form))
      greet(form);
}

function lookSoon() {
  if (looking)
    return;
  looking = true;
  queueMicrotask(look);
}

for (const type of ['input', 'change'])
  document.addEventListener(type, event => {
    const form = event.target instanceof Element ? event.target.closest('form[data-draft]') : null;
    if (form)
      remember(form);
  });
document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : null;
  const form = target?.closest('[data-draft-discard]')?.closest('form[data-draft]');
  if (form)
    discard(form);
  const left = target?.closest('[data-draft-leave]');
  if (left)
    store(left.dataset.draftLeave, null);
});
new MutationObserver(records => {
  for (const record of records) {
    if (record.type === 'attributes' && record.attributeName === 'data-draft-rows' && shown.has(record.target))
      remember(record.target);
  }
  lookSoon();
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-live', 'data-draft-rows'] });
lookSoon();

// After everything was deleted, what was half typed goes, too.
if (new URLSearchParams(location.search).has('erased')) {
  for (const key of Object.keys(sessionStorage).filter(one => one.startsWith(prefix)))
    store(key.slice(prefix.length), null);
}

// The page says so once a form is stored.
globalThis.creatorImpactDrafts = { clear: name => store(name, null) };
