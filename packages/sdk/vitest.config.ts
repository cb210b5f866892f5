import { nodeProject } from '../../tools/node-project.ts';

export default nodeProject('sdk');
