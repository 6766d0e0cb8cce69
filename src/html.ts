export { htmlToText, type HtmlText } from './wire/html.js'
