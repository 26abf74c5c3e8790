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

// Two states of a form are the same if nothing else was typed.
function whatCounts (fields) {
  const typed = new URLSearchParams(fields)
  typed.delete('draft')
  return typed.toString()
}

// The form says from now on which draft it is, also when it comes back with a mistake to put right.
function carry (form, code) {
  const known = form.querySelector('input[name="draft"]') || form.appendChild(document.createElement('input'))
  known.type = 'hidden'
  known.name = 'draft'
  known.value = code
}

function watch (form) {
  const said = form.querySelector('[data-kept]')
  let timer = 0
  let last = whatCounts(typedIn(form))
  let sent = false

  const later = wait => { clearTimeout(timer); timer = setTimeout(keep, wait) }

  async function keep () {
    const fields = typedIn(form)
    const text = whatCounts(fields)
    if (sent || text === last) return
    try {
      const answer = await fetch(form.getAttribute('action') || location.href, {
        method: 'POST', body: fields, redirect: 'manual', keepalive: text.length < 60000
      })
      if (answer.status === 204) {
        carry(form, answer.headers.get('X-Draft'))
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
