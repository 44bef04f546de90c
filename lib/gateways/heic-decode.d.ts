declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray };
  type Image = { width: number; height: number; decode(): Promise<Pixels> };
  type Decode = {
    (input: { buffer: Uint8Array }): Promise<Pixels>;
    /** The pictures of a file, not decoded yet. `dispose` frees the memory that JavaScript does not see. */
    all(input: { buffer: Uint8Array }): Promise<Image[] & { dispose(): void }>;
  };
  const decode: Decode;
  export default decode;
}
