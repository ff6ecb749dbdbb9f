// The browser script only marks the notice; what follows when it gives up or when the server has forgotten the page is ours.
const notice = document.getElementById('components-reconnect-modal');
const retryMilliseconds = 5000;
let timer = 0;

async function serverAnswers() {
  try {
    const response = await fetch('favicon.svg', { cache: 'no-store' });
    return response.ok;
  } catch {
    return false;
  }
}

async function recover(forgotten) {
  clearTimeout(timer);
  if (await serverAnswers()) {
    if (forgotten || !(await globalThis.Blazor.reconnect()))
      location.reload();
    return;
  }
  timer = setTimeout(() => recover(forgotten), retryMilliseconds);
}

new MutationObserver(() => {
  if (notice.classList.contains('components-reconnect-rejected'))
    recover(true);
  else if (notice.classList.contains('components-reconnect-failed'))
    timer = setTimeout(() => recover(false), retryMilliseconds);
  else
    clearTimeout(timer);
}).observe(notice, { attributeFilter: ['class'] });

notice.querySelector('[data-reconnect]').addEventListener('click', () => recover(false));
