// Draws the strip of the page with ECharts, which needs no browser. Large: it is loaded only where a page is made.
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { StripDay, StripPicture } from '../../core/page/strip.ts';

use([BarChart, GridComponent, SVGRenderer]);

const WIDTH = 900;
const HEIGHT = 48;
/** Only marks by which the outlines are found again: the colours are the style sheet's, in light and dark. */
const MARKS = { track: '#000001', silent: '#000002', up: '#000003' } as const;

/** https://echarts.apache.org/handbook/en/how-to/cross-platform/server/ */
export function drawStrip(days: readonly StripDay[]): StripPicture {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const series = (kind: 'silent' | 'up') => ({
    type: 'bar',
    stack: 'day',
    silent: true,
    barCategoryGap: '25%',
    itemStyle: { color: MARKS[kind] },
    // `-` draws nothing.
    data: days.map((day) => day[kind] || '-'),
    ...(kind === 'silent' ? { showBackground: true, backgroundStyle: { color: MARKS.track } } : {}),
  });
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'category', show: false, data: days.map((_day, index) => index) },
    yAxis: { show: false, max: 1 },
    series: [series('silent'), series('up')],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const outline = (mark: string) =>
    [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"/g)]
      .flatMap(([, path, fill]) => (fill === mark ? [path] : []))
      .join('');
  return {
    width: WIDTH,
    height: HEIGHT,
    track: outline(MARKS.track),
    silent: outline(MARKS.silent),
    up: outline(MARKS.up),
  };
}
