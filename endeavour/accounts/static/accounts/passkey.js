// Passkeys: the browser's own dialogue. Without scripts people sign in with a password and a code.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const withBytes = (key) => ({
  ...key,
  challenge: bytes(key.challenge),
  ...(key.user && { user: { ...key.user, id: bytes(key.user.id) } }),
  ...Object.fromEntries(
    ['excludeCredentials', 'allowCredentials']
      .filter((list) => key[list])
      .map((list) => [list, key[list].map((known) => ({ ...known, id: bytes(known.id) }))])
  )
})

const asJson = (passkey) => {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
  const response = parts.filter((part) => passkey.response[part]).map((part) => [part, text(passkey.response[part])])
  return JSON.stringify({
    id: passkey.id,
    rawId: text(passkey.rawId),
    type: passkey.type,
    response: Object.fromEntries(response),
    clientExtensionResults: passkey.getClientExtensionResults()
  })
}

async function answer (form) {
  const { options, optionsUrl, passkey } = form.dataset
  const asked = options ? JSON.parse(options) : await (await fetch(optionsUrl, { headers: { Accept: 'application/json' } })).json()
  const publicKey = withBytes(asked.publicKey)
  return asJson(await navigator.credentials[passkey]({ publicKey }))
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  const failure = form.querySelector('[role="alert"]')
  form.hidden = false
  for (const excuse of document.querySelectorAll('[data-passkey-missing]')) excuse.hidden = true
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    failure.textContent = ''
    try {
      form.elements.credential.value = await answer(form)
      form.submit()
    } catch {
      failure.textContent = form.dataset.failed
    }
  })
}
