// Where the reader goes on after a form was not taken.
export function focusFirstProblem(form) {
  const field = form.querySelector('[aria-invalid=true]');
  for (let parent = field?.closest('details'); parent; parent = parent.parentElement?.closest('details'))
    parent.open = true;
  field?.focus();
}
