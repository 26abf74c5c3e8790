// Says two minutes beforehand that nothing has happened for a while. Without this file the page "Stay signed in" does it.
const note = document.querySelector('[data-stay]')
const KEY = 'endeavour-awake'
let latest = Date.now()

function seen () {
  latest = Date.now()
  try { localStorage.setItem(KEY, String(latest)) } catch { /* a browser that keeps nothing: this window alone is known */ }
  note.hidden = true
}

function look () {
  let elsewhere = 0
  try { elsewhere = Number(localStorage.getItem(KEY)) } catch { /* as above */ }
  if (elsewhere > latest && elsewhere <= Date.now()) latest = elsewhere
  const idle = (Date.now() - latest) / 1000
  if (idle < Number(note.dataset.stay)) { note.hidden = true; return }
  const ended = idle >= Number(note.dataset.ends)
  const words = note.querySelector(ended ? '[data-ended]' : '[data-ending]')
  for (const one of note.querySelectorAll('[data-ended], [data-ending]')) one.hidden = one !== words
  note.querySelector('form').hidden = ended
  note.hidden = false
}

if (note) {
  seen()
  setInterval(look, 5000)
  document.addEventListener('visibilitychange', look)
  document.addEventListener('awake', seen)
  document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) seen() })
  note.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault()
    const form = event.target
    const answer = await fetch(form.action, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual', headers: { 'X-Script': 'yes' }
    }).catch(() => null)
    if (answer && answer.status === 204) seen()
    else form.submit()
  })
}
