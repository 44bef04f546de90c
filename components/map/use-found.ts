'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useWords, type Said } from '@/components/forms/words-provider';
import { boxOfCircle, boxText, type Box } from '@/lib/map/box';
import { marksIn, pinsIn, type Wish } from './ask-found';
import { drawFound, type DrawnFound } from './draw-found';
import type { Found, FoundMapProps, Mark } from './found-mark';
import { groundAt } from './ask-ground';
import type { Picked } from './picked-card';

type State = 'coming' | 'shown' | 'away' | 'failed';

const firstMeters = 15_000;

/** The map as it is drawn, what it shows, and what may be done with it. It asks anew when told to, never because it was moved. */
export function useFound(props: FoundMapProps, frame: RefObject<HTMLDivElement | null>) {
  const said = useWords();
  const router = useRouter();
  const map = useRef<DrawnFound | null>(null);
  const now = useRef(props);
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<State>('coming');
  const [isMoved, setMoved] = useState(false);
  now.current = props;
  const wish = (): Wish => ({ ...now.current, locale: said.locale });
  const { picked, press, letGo, forget } = usePicked(map, wish);

  /** Asks for the marks of what is seen, or lets the server say what to see. */
  const load = async (what: 'seen' | 'best') => {
    const drawn = map.current;
    if (!drawn) return;
    const answer = await marksIn(wish(), what === 'seen' ? drawn.view() : null, drawn.size());
    if (map.current !== drawn) return;
    setState(answer ? 'shown' : 'away');
    if (!answer) return;
    if (what === 'best' && answer.box) drawn.fit(toBox(answer.box));
    setMoved(false);
    forget();
    setFound(answer);
    drawn.marks(answer.marks);
    void groundAt(now.current.ground, drawn.view()).then((ground) => ground && drawn.ground(ground));
  };

  useDrawing({ frame, map, now, said, load, press, setMoved, setState });
  useAskedAnew(props, (box) => {
    const drawn = map.current;
    if (box && drawn && !isAbout(drawn.view().box, box)) drawn.fit(box);
    void load(box ? 'seen' : 'best');
  });

  return {
    ...{ map, state, isMoved, picked, letGo },
    said: sentence(said, state, found),
    again: () => void load('seen'),
    searchHere: () => {
      if (!map.current) return;
      const asked = new URLSearchParams(now.current.query);
      asked.delete('page');
      asked.set('bbox', boxText(map.current.view().box));
      router.push(`${now.current.search}?${asked.toString()}`, { scroll: false });
    },
  };
}

/** The address says what is searched for: another one, by whatever way, is asked for anew. */
function useAskedAnew({ query, box }: FoundMapProps, ask: (box: Box | null) => void): void {
  const first = useRef(true);
  const now = useRef({ ask, box });
  now.current = { ask, box };
  const shownBox = box ? boxText(box) : '';
  useEffect(() => {
    if (!first.current) now.current.ask(now.current.box);
    first.current = false;
  }, [query, shownBox]);
}

/** What lies under the mark that was pressed. */
function usePicked(map: RefObject<DrawnFound | null>, wish: () => Wish) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const pressed = useRef<Element | null>(null);
  const press = async (mark: Mark) => {
    pressed.current = document.activeElement;
    if (mark.is === 'pin') return setPicked({ pins: [mark], count: null, isMore: false });
    if (!mark.isHeap) return map.current?.enter(toBox(mark.box));
    const heap = await pinsIn(wish(), mark.box);
    if (heap) setPicked({ ...heap, count: mark.count });
  };
  const letGo = () => {
    setPicked(null);
    if (pressed.current instanceof HTMLElement) pressed.current.focus({ preventScroll: true });
  };
  return { picked, press, letGo, forget: () => setPicked(null) };
}

type Drawing = {
  frame: RefObject<HTMLDivElement | null>;
  map: RefObject<DrawnFound | null>;
  now: RefObject<FoundMapProps>;
  said: Said;
  load: (what: 'seen' | 'best') => Promise<void>;
  press: (mark: Mark) => Promise<void>;
  setMoved: (isMoved: boolean) => void;
  setState: (state: State) => void;
};

/** The map lives as long as the part does. */
function useDrawing(drawing: Drawing): void {
  const now = useRef(drawing);
  now.current = drawing;
  const { t } = drawing.said;
  const picture = t('map.picture');
  useEffect(() => {
    const { frame, map, now: props, setState } = now.current;
    const box = frame.current;
    if (!box) return;
    const { middle, styleUrl, box: wished } = props.current;
    try {
      map.current = drawFound(box, {
        ...{ middle, styleUrl, words: { picture } },
        box: wished ?? boxOfCircle(middle, firstMeters),
        nameOf: (mark) => nameOf(mark, now.current.said),
        onPress: (mark) => void now.current.press(mark),
        onMoved: (by) => (by === 'hand' ? now.current.setMoved(true) : void now.current.load('seen')),
      });
      void now.current.load(wished ? 'seen' : 'best');
    } catch {
      setState('failed');
    }
    return () => {
      map.current?.close();
      map.current = null;
    };
  }, [picture]);
}

function nameOf(mark: Mark, { t }: Said): string {
  if (mark.is === 'pin') return t('map.mark', { title: mark.title, price: mark.price });
  return t(mark.isHeap ? 'map.heap' : 'map.cluster', { count: mark.count });
}

function sentence({ t }: Said, state: State, found: Found | null): string {
  if (state === 'failed') return t('map.failed');
  if (state === 'away') return t('map.away');
  if (!found) return t('map.loading');
  if (found.total === 0) return t('map.none');
  return t(found.isMore ? 'map.many' : 'map.shown', { count: found.total });
}

const toBox = ([west, south, east, north]: readonly [number, number, number, number]): Box => ({
  ...{ west, south, east, north },
});

/** Whether what is seen is, within a tenth, what was asked for. */
function isAbout(seen: Box, asked: Box): boolean {
  const near = (a: number, b: number, span: number) => Math.abs(a - b) < span / 10;
  const [width, height] = [asked.east - asked.west, asked.north - asked.south];
  return (
    near(seen.west, asked.west, width) &&
    near(seen.east, asked.east, width) &&
    near(seen.south, asked.south, height) &&
    near(seen.north, asked.north, height)
  );
}
