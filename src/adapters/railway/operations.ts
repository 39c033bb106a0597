// What is asked of Railway, whole and word for word, so that each can be held against its published schema.

/** The one environment that a project token belongs to. https://docs.railway.com/integrations/api */
export const LOCATE_BY_PROJECT_TOKEN = `query locateByProjectToken {
  projectToken {
    projectId
    environmentId
    environment {
      name
      projectId
      variables(first: 500) {
        edges { node { name serviceId isSealed references updatedAt } }
        pageInfo { hasNextPage endCursor }
      }
      serviceInstances(first: 500) {
        edges { node { serviceId serviceName } }
      }
    }
  }
}`;

/** The same for an account or workspace token. */
export const LOCATE_BY_ENVIRONMENT = `query locateByEnvironment($environmentId: String!, $projectId: String) {
  environment(id: $environmentId, projectId: $projectId) {
    name
    projectId
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
    serviceInstances(first: 500) {
      edges { node { serviceId serviceName } }
    }
  }
}`;

export const LIST_ENVIRONMENTS = `query listEnvironments($projectId: String!) {
  project(id: $projectId) {
    environments(first: 100) {
      edges { node { id name deletedAt isEphemeral } }
    }
  }
}`;

/** Tells an account or workspace token from one that is no good at all. */
export const WHO_ASKS = `query whoAsks {
  apiToken {
    workspaces { id }
  }
}`;

/** A further page of an environment's variables. */
export const LIST_VARIABLES = `query listVariables($environmentId: String!, $after: String!) {
  environment(id: $environmentId) {
    variables(first: 500, after: $after) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Variables and deployments of one service. The listing only where it is not known yet. */
export const READ_SERVICE = `query readService($projectId: String!, $environmentId: String!, $serviceId: String!, $withListing: Boolean!) {
  rendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId)
  unrendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, unrendered: true)
  environment(id: $environmentId) @include(if: $withListing) {
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
  serviceInstance(environmentId: $environmentId, serviceId: $serviceId) {
    activeDeployments { ...deployment }
    latestDeployment { ...deployment }
  }
  deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId }, first: 10) {
    edges { node { ...deployment } }
  }
}

fragment deployment on Deployment {
  id
  status
  createdAt
  canRedeploy
  meta
}`;

/** Where the service is reached from outside. A request of its own: a refusal would take a larger answer with it. */
export const LIST_DOMAINS = `query listDomains($projectId: String!, $environmentId: String!, $serviceId: String!) {
  domains(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId) {
    customDomains { domain }
    serviceDomains { domain }
  }
}`;

export const READ_DEPLOYMENT = `query readDeployment($id: String!) {
  deployment(id: $id) {
    id
    status
    createdAt
    canRedeploy
    meta
  }
}`;

export const COUNT_STAGED_CHANGES = `query countStagedChanges($environmentId: String!, $projectId: String!) {
  environment(id: $environmentId, projectId: $projectId) {
    unmergedChangesCount
  }
}`;

/** `skipDeploys`: the deployment is asked for afterwards, so that its id is known. `replace` is never sent. */
export const WRITE_VARIABLE = `mutation writeVariable($projectId: String!, $environmentId: String!, $serviceId: String, $name: String!, $value: String!) {
  variableUpsert(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, name: $name, value: $value, skipDeploys: true })
}`;

/**
 * What Railway's own command line does to apply variables. https://docs.railway.com/cli/redeploy
 * Without `usePreviousImageTag` an image is pulled anew. https://docs.railway.com/guides/private-container-registry
 */
export const REDEPLOY = `mutation redeploy($id: String!, $usePreviousImageTag: Boolean) {
  deploymentRedeploy(id: $id, usePreviousImageTag: $usePreviousImageTag) {
    id
  }
}`;

export const DEPLOY = `mutation deploy($environmentId: String!, $serviceId: String!, $commitSha: String) {
  serviceInstanceDeployV2(environmentId: $environmentId, serviceId: $serviceId, commitSha: $commitSha)
}`;

/** A window of one service's log, across its deployments. Only text filters: dates are strings here, and there is no limit argument. */
export const READ_LOGS = `query readLogs($environmentId: String!, $filter: String!, $from: String!, $to: String!, $limit: Int!) {
  environmentLogs(environmentId: $environmentId, filter: $filter, beforeDate: $from, anchorDate: $to, afterDate: $to, afterLimit: 0, beforeLimit: $limit) {
    timestamp
    message
    attributes { key value }
    tags { deploymentId serviceId }
  }
}`;

/** The same window of one deployment's log. */
export const READ_DEPLOYMENT_LOGS = `query readDeploymentLogs($deploymentId: String!, $from: DateTime!, $to: DateTime!, $limit: Int!) {
  deploymentLogs(deploymentId: $deploymentId, startDate: $from, endDate: $to, limit: $limit) {
    timestamp
    message
    attributes { key value }
    tags { deploymentId }
  }
}`;
