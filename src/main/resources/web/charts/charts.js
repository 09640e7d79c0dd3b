// Draws the charts of a page from the tables behind them: <div class="chart" data-chart="bar" data-table="id">. Without
// scripts the table alone is there. The first column names the categories, each further one is a series.
import * as echarts from 'echarts/core';
import { BarChart, FunnelChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([BarChart, FunnelChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

// Of the table the first data-rows rows and data-columns columns of figures; all of them where that is not said.
function series(table, { rows: mostRows, columns }) {
  const heads = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim()).slice(0, columns ? 1 + Number(columns) : undefined);
  const rows = [...table.querySelectorAll('tbody tr')].slice(0, mostRows ? Number(mostRows) : undefined).map((row) => [...row.children]);
  return {
    categories: rows.map((cells) => cells[0].dataset.value ?? cells[0].textContent.trim()),
    series: heads.slice(1).map((name, i) => ({
      name,
      data: rows.map((cells) => {
        const value = cells[i + 1].dataset.value ?? cells[i + 1].textContent.replaceAll(',', '').trim();
        return value === '' ? null : Number(value);
      }),
    })),
  };
}

function options(element, table) {
  const kind = element.dataset.chart;
  const read = series(table, element.dataset);
  const ink = token('--ink');
  const quiet = token('--ink-quiet');
  const palette = [token('--accent'), token('--border-strong'), token('--green'), token('--amber'), token('--red')];
  const font = { fontFamily: token('--font'), color: ink };
  const base = {
    color: palette,
    textStyle: font,
    animation: false,
    aria: { enabled: true },
    // Markup in a tooltip would need inline styles.
    tooltip: { trigger: kind === 'funnel' ? 'item' : 'axis', renderMode: 'richText', confine: true },
  };
  if (kind === 'funnel') {
    return {
      ...base,
      series: [{
        type: 'funnel', sort: 'none', gap: 4, left: 0, right: 0, top: 8, bottom: 8, minSize: '12%',
        label: { position: 'inside', formatter: '{b} {c}', color: token('--on-accent') },
        itemStyle: { color: token('--accent'), borderWidth: 0 },
        data: read.categories.map((name, i) => ({ name, value: read.series[0].data[i] })),
      }],
    };
  }
  const horizontal = kind === 'bars';
  const category = { type: 'category', data: read.categories, axisLabel: { color: quiet, interval: 0, hideOverlap: !horizontal }, axisTick: { show: false }, inverse: horizontal };
  const value = { type: 'value', axisLabel: { color: quiet }, splitLine: { lineStyle: { color: token('--border') } }, minInterval: 1 };
  const line = kind === 'line';
  if (line) { delete value.minInterval; value.scale = element.dataset.fromZero === undefined; }
  const threshold = element.dataset.threshold === undefined ? undefined : Number(element.dataset.threshold);
  // Categories that are marked: "5%=now;6%=proposed".
  const marks = (element.dataset.marks ?? '').split(';').filter(Boolean).map((one) => one.split('='));
  const markLines = threshold !== undefined
    ? [{ yAxis: threshold, label: { position: 'insideEndTop', formatter: element.dataset.thresholdLabel ?? '{c}' } }]
    : marks.map(([at, name], i) => ({ xAxis: read.categories.indexOf(at), lineStyle: { type: i === 0 ? 'solid' : 'dashed' }, label: { position: 'end', formatter: `${name} ${at}` } }));
  return {
    ...base,
    legend: read.series.length > 1 ? { top: 0, textStyle: { color: ink } } : undefined,
    grid: { left: 8, right: 24, top: (read.series.length > 1 ? 40 : 16) + (marks.length > 0 ? 16 : 0), bottom: 8, containLabel: true },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: read.series.map((one, i) => ({
      type: line ? 'line' : 'bar',
      stack: element.dataset.stack === undefined ? undefined : 'all',
      barMaxWidth: 28,
      ...one,
      markLine: i === 0 && markLines.length > 0
        ? { symbol: 'none', silent: true, lineStyle: { color: ink }, label: { color: ink }, data: markLines }
        : undefined,
    })),
  };
}

function draw(element) {
  const table = document.getElementById(element.dataset.table);
  const chart = echarts.getInstanceByDom(element) ?? echarts.init(element);
  chart.setOption(options(element, table), true);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', table.caption?.textContent.trim() ?? '');
}

const all = (root) => root.querySelectorAll('[data-chart]');
const drawAll = () => all(document).forEach(draw);
drawAll();
dark.addEventListener('change', drawAll);
window.addEventListener('resize', () => all(document).forEach((element) => echarts.getInstanceByDom(element)?.resize()));
document.addEventListener('htmx:afterSettle', (event) => all(event.target).forEach(draw));
