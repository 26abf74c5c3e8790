// Comfort only: every page works without this file.
import { Button } from './govuk/button.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const button of document.querySelectorAll('[data-module="govuk-button"]')) new Button(button)

// Only a page on which something is to be put right needs this one: others stay light.
const summary = document.querySelector('[data-module="govuk-error-summary"]')
if (summary) import('./govuk/error-summary.js').then(({ ErrorSummary }) => new ErrorSummary(summary))

// After a part of the page was put in place: on to what comes next. Without this file the address leads there.
document.body.addEventListener('focusOn', (event) => document.getElementById(event.detail.id)?.focus())

// An answer to a form stands under the form's own address. Back and Reload open the form, which offers what was typed;
// without this line the browser asks whether to send everything again.
if (document.querySelector('form[data-sent]')) history.replaceState(null, '')

// On a phone the links of the band stand in one line: the one that is open is moved into sight.
const row = document.querySelector('.band__row')
const here = row?.querySelector('[aria-current]')
if (here) row.scrollLeft = here.getBoundingClientRect().right - row.getBoundingClientRect().right + row.clientWidth / 3
