import htmx from 'htmx.org';
import './connection.js';
import './keys.js';
import './menus.js';
import './print.js';
import './submit.js';
import './facts.js';
import './plan.js';
import './queue.js';
import './upload.js';

window.htmx = htmx;
