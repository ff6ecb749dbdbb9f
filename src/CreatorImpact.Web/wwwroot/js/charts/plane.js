// Where a moment and a value lie on the drawn chart, in pixels of its inner plane.
export function planeOf(chart, payload) {
  const globals = chart.w.globals;
  const [lowest, highest] = [Math.min(...globals.minYArr), Math.max(...globals.maxYArr)];
  const span = Math.max(1, payload.to - payload.from);
  return {
    left: globals.translateX, top: globals.translateY, width: globals.gridWidth, height: globals.gridHeight,
    x: time => ((time - payload.from) / span) * globals.gridWidth,
    y: value => globals.gridHeight - ((value - lowest) / (highest - lowest)) * globals.gridHeight,
    time: x => payload.from + (x / globals.gridWidth) * span,
  };
}
