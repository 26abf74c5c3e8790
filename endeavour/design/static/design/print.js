// Comfort only: the browser's own menu prints the sheet without this file.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
