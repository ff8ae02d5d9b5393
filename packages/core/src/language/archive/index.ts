export { type ContainedFile, type ContainerProblem, type Contents, contentsOf } from './contents.ts';
export type { ArchiveFault } from './zip.ts';
