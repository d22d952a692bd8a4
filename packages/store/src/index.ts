export type { ClusterFault } from './cluster/cluster-fault.ts';
export { type Cluster, openCluster } from './cluster/open-cluster.ts';
