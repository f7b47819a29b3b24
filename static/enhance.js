// What pages gain where script runs. Every page works without it.
const root = document.documentElement;
root.classList.add('script');

/** @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** @param {Event} event @param {string} selector */
const closest = (event, selector) =>
  event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest(selector)) : null;

// ---- Copying: a press on [data-copy] copies its own text, or the text area beside it ----

document.addEventListener('click', (event) => {
  const control = closest(event, '[data-copy]');
  if (!control) return;
  const box = /** @type {HTMLTextAreaElement | null} */ (control.parentElement?.querySelector('[data-copy-text]') ?? null);
  const text = control.dataset.copy || box?.value;
  if (!text) return;
  const details = control.closest('details');
  if (details?.open) return; // shown already: a second press closes it
  event.preventDefault();
  copy(text).then(
    () => sayCopied(control),
    () => {
      if (details) details.open = true;
      box?.focus();
      box?.select();
    },
  );
});

/** @param {string} text */
async function copy(text) {
  // Chat browsers and plain http have no clipboard: the old command still works there.
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('copy');
}

/** @param {HTMLElement} control */
function sayCopied(control) {
  const words = control.querySelector('[data-copy-words]') ?? control;
  const before = words.textContent;
  if (!control.dataset.copied || before === control.dataset.copied) return;
  words.textContent = control.dataset.copied;
  setTimeout(() => (words.textContent = before), 2500);
}

// ---- Printing ----

document.addEventListener('click', (event) => {
  if (closest(event, '[data-print]')) window.print();
});
/** @type {HTMLDetailsElement[]} */
let opened = [];
window.addEventListener('beforeprint', () => {
  opened = /** @type {HTMLDetailsElement[]} */ (all('details:not([open], .no-print)'));
  for (const details of opened) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});

// ---- The clock of a screen that stands in a hall ----

const clock = document.querySelector('time[data-clock]');
const tell = () =>
  clock &&
  (clock.textContent = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }));
if (clock) setInterval(tell, 5000);

// ---- Menus close by Escape and by a press elsewhere ----

document.addEventListener('click', (event) => {
  for (const menu of all('details[data-menu][open]')) if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute('open');
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of all('details[data-menu][open]')) {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }
});

// ---- Sending: one press, one submission ----

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.busy) return event.preventDefault();
  form.dataset.busy = 'yes';
  event.submitter?.classList.add('busy');
  event.submitter?.setAttribute('aria-busy', 'true');
  setTimeout(() => rest(form), 15_000);
});
window.addEventListener('pageshow', () => {
  for (const form of all('form[data-busy]')) rest(form);
});

/** @param {HTMLElement} form */
function rest(form) {
  delete form.dataset.busy;
  for (const button of all('.busy[aria-busy]', form)) {
    button.classList.remove('busy');
    button.removeAttribute('aria-busy');
  }
}

// ---- Drafts: form[data-draft="key"] is kept on this machine until a page says [data-draft-done="key"] ----
// An expired session leads to the sign-in page, which says nothing: the words are back when the form is.

/** @typedef {{ at: number, version: string, fields: Record<string, string> }} Draft */

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

for (const done of all('[data-draft-done]')) forget(done.dataset.draftDone ?? '');
for (const form of /** @type {HTMLFormElement[]} */ (all('form[data-draft]'))) keepDraft(form);

/** @param {HTMLFormElement} form */
function keepDraft(form) {
  const key = form.dataset.draft ?? '';
  const note = form.querySelector('[data-draft-note]');
  const draft = recall(key);
  const shown = fieldsOf(form);
  if (draft && differs(draft.fields, shown)) {
    if (draft.version === versionOf(form)) {
      fill(form, draft.fields);
      say(note, 'restored');
    } else {
      // Somebody else changed it meanwhile: nothing is overwritten, the words are shown beside it.
      say(note, 'restored');
      const old = document.createElement('textarea');
      old.readOnly = true;
      old.className = 'control';
      old.setAttribute('aria-label', note?.getAttribute('data-restored') ?? '');
      old.value = Object.values(draft.fields).join('\n');
      note?.after(old);
    }
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const save = () => {
    clearTimeout(timer);
    const fields = fieldsOf(form);
    if (!differs(fields, shown)) return;
    remember(key, { at: Date.now(), version: versionOf(form), fields });
    // Not at once: a field is left by pressing on a button, which must not move away under the press.
    timer = setTimeout(() => say(note, 'kept'), 400);
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  });
  form.addEventListener('change', save);
  form.addEventListener('submit', save);
  window.addEventListener('pagehide', () => timer && save());
  form.querySelector('[data-draft-discard]')?.addEventListener('click', () => {
    clearTimeout(timer);
    timer = undefined;
    forget(key);
    form.reset();
    if (note) note.textContent = '';
  });
}

/** @param {HTMLFormElement} form */
function versionOf(form) {
  return String(new FormData(form).get('version') ?? '');
}

/** @param {HTMLFormElement} form */
function controlsOf(form) {
  return [...form.elements].filter(
    (control) =>
      (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement || control instanceof HTMLInputElement) &&
      control.name &&
      !control.dataset.draftSkip &&
      !['password', 'file', 'hidden', 'submit', 'button'].includes(control.type),
  );
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function fieldsOf(form) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const control of /** @type {HTMLInputElement[]} */ (controlsOf(form))) {
    if (control.type === 'checkbox') fields[`${control.name}=${control.value}`] = control.checked ? 'on' : '';
    else if (control.type !== 'radio' || control.checked) fields[control.name] = control.value;
  }
  return fields;
}

/** @param {HTMLFormElement} form @param {Record<string, string>} fields */
function fill(form, fields) {
  for (const control of /** @type {HTMLInputElement[]} */ (controlsOf(form))) {
    if (control.type === 'checkbox') control.checked = fields[`${control.name}=${control.value}`] === 'on';
    else if (control.type === 'radio') control.checked = fields[control.name] === control.value;
    else if (fields[control.name] !== undefined) control.value = fields[control.name] ?? '';
  }
}

/** @param {Record<string, string>} a @param {Record<string, string>} b */
function differs(a, b) {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].some((name) => (a[name] ?? '') !== (b[name] ?? ''));
}

/** @param {Element | null} note @param {'kept' | 'restored'} what */
function say(note, what) {
  if (note) note.textContent = note.getAttribute(`data-${what}`);
}

/** @param {string} key @returns {Draft | undefined} */
function recall(key) {
  try {
    const draft = /** @type {Draft | null} */ (JSON.parse(localStorage.getItem(`draft:${key}`) ?? 'null'));
    if (draft && Date.now() - draft.at < thirtyDays) return draft;
    forget(key);
  } catch {
    return undefined; // private windows refuse storage: the form still works
  }
}

/** @param {string} key @param {Draft} draft */
function remember(key, draft) {
  try {
    localStorage.setItem(`draft:${key}`, JSON.stringify(draft));
  } catch {
    // full or refused: nothing to keep it in
  }
}

/** @param {string} key */
function forget(key) {
  try {
    localStorage.removeItem(`draft:${key}`);
  } catch {
    // refused: nothing was kept
  }
}

// ---- Keys of the office: ↑ ↓ among [data-row] links, Enter opens, one letter presses [data-key="t"] ----

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter') {
    const form = closest(event, 'form[data-ctrl-enter]');
    if (form instanceof HTMLFormElement) form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return moveRow(event);
  if (event.key.length !== 1) return;
  const target = all('[data-key]').find((one) => one.dataset.key === event.key.toLowerCase() && one.offsetParent !== null);
  if (!target) return;
  event.preventDefault();
  if (target instanceof HTMLDetailsElement) target.open = !target.open;
  else if (isTyping(target)) target.focus();
  else target.click();
});

/** @param {KeyboardEvent} event */
function moveRow(event) {
  const rows = all('[data-row]').filter((row) => row.offsetParent !== null);
  if (!rows.length) return;
  const active = document.activeElement;
  const here = rows.findIndex((row) => row === active);
  if (here < 0 && active !== document.body && !active?.matches('main')) return;
  const from = here < 0 ? rows.findIndex((row) => row.matches('[aria-current]')) : here;
  const next = from + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

// Under VNI typing digits are tone marks, under Telex letters are: no key acts while somebody writes.
/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])'))
  );
}
