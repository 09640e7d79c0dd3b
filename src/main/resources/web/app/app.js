import htmx from 'htmx.org';
import './connection.js';
import './keys.js';
import './menus.js';

window.htmx = htmx;
