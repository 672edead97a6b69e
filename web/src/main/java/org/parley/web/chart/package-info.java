/** The geometry of charts that templates draw as SVG; no markup. */
@NullMarked
package org.parley.web.chart;

import org.jspecify.annotations.NullMarked;
