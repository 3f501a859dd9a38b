import { useEffect, useEffectEvent, useState } from 'react';

export const speeds = [0.25, 0.5, 1, 1.5, 2] as const;

/** What controls one video, or several that play together. */
export interface VideoControl {
  readonly isPlaying: boolean;
  readonly isLooping: boolean;
  readonly isMuted: boolean;
  readonly speed: number;
  /** Seconds. */
  readonly time: number;
  readonly duration: number;
  readonly frame: number;
  readonly frames: number;
  readonly toggle: () => void;
  readonly seek: (time: number) => void;
  readonly step: (frames: number) => void;
  readonly setLooping: (value: boolean) => void;
  readonly setMuted: (value: boolean) => void;
  readonly setSpeed: (value: number) => void;
}

/** How far videos that play together may be apart, in seconds, before they are aligned. */
const DRIFT = 0.08;

/** @param videos the first one has the time that is shown */
export function useVideo(videos: readonly HTMLVideoElement[], fps: number): VideoControl {
  const [state, setState] = useState({ isPlaying: false, time: 0, duration: 0 });
  const [isLooping, setLooping] = useState(true);
  const [isMuted, setMuted] = useState(true);
  const [speed, setSpeed] = useState(1);
  const [first] = videos;
  const align = useEffectEvent((time: number) => {
    for (const other of videos.slice(1)) {
      if (Math.abs(other.currentTime - time) > DRIFT && time < other.duration) {
        other.currentTime = time;
        // A shorter one has stopped at its end.
        if (other.paused && first?.paused === false) {
          void other.play().catch(() => undefined);
        }
      }
    }
  });
  useEffect(() => {
    if (first === undefined) {
      return;
    }
    const read = () => {
      align(first.currentTime);
      setState({
        isPlaying: !first.paused,
        time: first.currentTime,
        duration: Number.isFinite(first.duration) ? first.duration : 0,
      });
    };
    let frame = 0;
    const follow = () => {
      read();
      frame = first.paused ? 0 : requestAnimationFrame(follow);
    };
    const events = ['loadedmetadata', 'durationchange', 'seeked', 'timeupdate', 'pause', 'ended'];
    events.forEach((name) => first.addEventListener(name, read));
    first.addEventListener('play', follow);
    follow();
    return () => {
      cancelAnimationFrame(frame);
      events.forEach((name) => first.removeEventListener(name, read));
      first.removeEventListener('play', follow);
    };
  }, [first]);
  useEffect(() => videos.forEach((video) => (video.playbackRate = speed)), [videos, speed]);
  const seek = (time: number) => {
    const bounded = Math.min(Math.max(0, time), Math.max(0, state.duration - 0.5 / fps));
    videos.forEach((video) => (video.currentTime = Math.min(bounded, video.duration || bounded)));
  };
  const pause = () => videos.forEach((video) => video.pause());
  const frame = Math.min(Math.floor(state.time * fps + 0.01), Math.max(0, Math.round(state.duration * fps) - 1));
  return {
    ...state,
    isLooping,
    isMuted,
    speed,
    frame: frame + 1,
    frames: Math.round(state.duration * fps),
    seek,
    toggle: () => {
      if (state.isPlaying) {
        pause();
      } else {
        videos.forEach((video) => void video.play().catch(() => undefined));
      }
    },
    // The middle of a frame is shown whatever way its time is rounded.
    step: (count) => {
      pause();
      seek((frame + count + 0.5) / fps);
    },
    setLooping,
    setMuted,
    setSpeed,
  };
}

/** Keys of video editors: comma and full stop step by one frame. */
export function useKeys(control: VideoControl): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isTyping = target?.closest('input:not([type=range]), textarea, select, [contenteditable], [role=dialog]');
    if (isTyping || event.metaKey || event.ctrlKey || event.altKey) {
      return;
    }
    if (event.key === ',' || event.key === '.') {
      event.preventDefault();
      control.step(event.key === ',' ? -1 : 1);
    } else if (event.key === ' ' && !target?.closest('button, a, summary')) {
      event.preventDefault();
      control.toggle();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
