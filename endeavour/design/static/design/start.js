// Comfort only: every page works without this file.
import { Button } from './govuk/button.js'
import { ErrorSummary } from './govuk/error-summary.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const Part of [Button, ErrorSummary]) {
  for (const place of document.querySelectorAll(`[data-module="${Part.moduleName}"]`)) new Part(place)
}

// After a part of the page was put in place: on to what comes next. Without this file the address leads there.
document.body.addEventListener('focusOn', (event) => document.getElementById(event.detail.id)?.focus())

// On a phone the links of the band stand in one line: the one that is open is moved into sight.
const row = document.querySelector('.band__row')
const here = row?.querySelector('[aria-current]')
if (here) row.scrollLeft = here.getBoundingClientRect().right - row.getBoundingClientRect().right + row.clientWidth / 3
