// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import Point from 'ol/geom/Point';
import { defaults as controls } from 'ol/control/defaults';
import { defaults as interactions } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import 'ol/ol.css';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style, Text } from 'ol/style';
import View from 'ol/View';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';

export interface AreaMapProps {
  areas: Schemas['AreaCollection'];
  municipalities: readonly Schemas['Municipality'][];
  /** Class of a municipality on the map, 0..4; none: no figure. */
  classOf: (municipality: string) => number | null;
  selected: string | null;
  onSelect: (municipality: string) => void;
  label: string;
  zoomIn: string;
  zoomOut: string;
  /** Changes when the colours of the page do. */
  scheme: string;
}

const WEB = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' };

/** The page's colours as figures: a canvas cannot read variables. */
function colours(element: Element) {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const result = {
    classes: [1, 2, 3, 4, 5].map((one) => read(`--map-${one}`)), none: read('--surface-2'), line: read('--surface'), chosen: read('--focus'), ink: read('--ink'),
  };
  probe.remove();
  return result;
}

/** Districts filled by the class of their municipality, its two letters in the middle. The table beside it says the same. */
export default function AreaMap(props: AreaMapProps): ReactElement {
  const { areas, municipalities, classOf, selected, scheme, zoomIn, zoomOut } = props;
  const target = useRef<HTMLDivElement>(null);
  const map = useRef<{ map: OlMap; areas: VectorLayer; signs: VectorLayer } | null>(null);
  const select = useRef(props.onSelect);
  useEffect(() => { select.current = props.onSelect; }, [props.onSelect]);

  useEffect(() => {
    const element = target.current;
    if (!element) return undefined;
    const districts = new VectorLayer({ source: new VectorSource() });
    const signs = new VectorLayer({ source: new VectorSource(), declutter: true });
    const made = new OlMap({
      target: element, layers: [districts, signs], view: new View(),
      controls: controls({ attribution: false, rotate: false, zoomOptions: { zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut } }),
      // The wheel scrolls the page; zooming is by buttons, keys, pinch or double click.
      interactions: interactions({ mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false }),
    });
    made.on('singleclick', (event) => {
      const code = made.forEachFeatureAtPixel(event.pixel, (feature) => feature.get('municipalityCode') as string | undefined);
      if (code) select.current(code);
    });
    made.on('pointermove', (event) => { element.style.cursor = made.hasFeatureAtPixel(event.pixel) ? 'pointer' : ''; });
    map.current = { map: made, areas: districts, signs };
    return () => {
      made.setTarget(undefined);
      map.current = null;
    };
  }, [zoomIn, zoomOut]);

  useEffect(() => {
    const now = map.current;
    if (!now) return;
    const source = new VectorSource({ features: new GeoJSON(WEB).readFeatures(areas) });
    now.areas.setSource(source);
    const extent = source.getExtent();
    if (extent && source.getFeatures().length > 0) now.map.getView().fit(extent, { padding: [12, 12, 12, 12] });
  }, [areas, zoomIn, zoomOut]);

  useEffect(() => {
    const now = map.current;
    const element = target.current;
    if (!now || !element) return;
    const paint = colours(element);
    now.areas.setStyle((feature) => {
      const code = feature.get('municipalityCode') as string;
      const chosen = code === selected;
      const level = classOf(code);
      const fill = new Fill({ color: level === null ? paint.none : paint.classes[level] ?? paint.none });
      const district = new Style({ fill, stroke: new Stroke({ color: paint.line, width: 0.7 }), zIndex: chosen ? 2 : 0 });
      // A wide line under the fills of the chosen municipality shows only along its outer edge.
      return chosen ? [new Style({ stroke: new Stroke({ color: paint.chosen, width: 6 }), zIndex: 1 }), district] : district;
    });
    now.signs.setSource(new VectorSource({
      features: municipalities.map((one) => {
        const feature = new Feature(new Point(fromLonLat([one.centre.lon, one.centre.lat])));
        const level = classOf(one.code);
        feature.set('municipalityCode', one.code);
        feature.setStyle(new Style({
          text: new Text({
            text: one.sign, font: '700 14px "Noto Sans Variable", sans-serif', fill: new Fill({ color: paint.ink }),
            stroke: new Stroke({ color: level === null ? paint.none : paint.classes[level] ?? paint.none, width: 4 }),
          }),
        }));
        return feature;
      }),
    }));
  }, [classOf, selected, municipalities, scheme, zoomIn, zoomOut, areas]);

  // OpenLayers moves and zooms by key while the map has focus.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <div ref={target} className="area-map" role="application" aria-label={props.label} tabIndex={0} />;
}
