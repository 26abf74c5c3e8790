// Comfort only: the button "Save for later" keeps a form without this file.
// What is typed goes to the form's own address with keep=typing, a moment after the last key.
const PAUSE = 1200
const AGAIN = 10000
const SIGNED_OUT = 'You were signed out. Finish here and press the button: what you typed is kept, and comes back once you have signed in.'

function typedIn (form) {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.set('keep', 'typing')
  return fields
}

function watch (form) {
  const said = form.querySelector('[data-kept]')
  let timer = 0
  let last = typedIn(form).toString()
  let sent = false

  const later = wait => { clearTimeout(timer); timer = setTimeout(keep, wait) }

  async function keep () {
    const fields = typedIn(form)
    const text = fields.toString()
    if (sent || text === last) return
    try {
      const answer = await fetch(form.getAttribute('action') || location.href, {
        method: 'POST', body: fields, redirect: 'manual', keepalive: text.length < 60000
      })
      if (answer.status === 204) {
        last = text
        said.textContent = `Kept at ${answer.headers.get('X-Kept-At')}.`
        document.dispatchEvent(new Event('awake'))
      } else if (answer.status === 413) {
        said.textContent = await answer.text()
      } else if (answer.status === 403 || answer.type === 'opaqueredirect') {
        said.textContent = SIGNED_OUT
      } else {
        throw new Error(answer.status)
      }
    } catch {
      said.textContent = 'Not kept just now. It will be tried again; leave this page open.'
      later(AGAIN)
    }
  }

  form.addEventListener('input', () => later(PAUSE))
  form.addEventListener('submit', () => { sent = true; clearTimeout(timer) })
  addEventListener('pageshow', () => { sent = false })
  addEventListener('pagehide', keep)
}

for (const form of document.querySelectorAll('form[data-keep]')) watch(form)
