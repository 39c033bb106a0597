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

/** Variables and deployments of one service. Its environment only where that is not known yet. */
export const READ_SERVICE = `query readService($projectId: String!, $environmentId: String!, $serviceId: String!, $withListing: Boolean!) {
  rendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId)
  unrendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, unrendered: true)
  environment(id: $environmentId) @include(if: $withListing) {
    name
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
    serviceInstances(first: 500) {
      edges { node { serviceId serviceName } }
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

/**
 * The same of ten services at once. An environment has no field for the values of its services' variables, so that each
 * is named: none is read that is not watched.
 */
export const READ_TEN_SERVICES = `query readTenServices($projectId: String!, $environmentId: String!, $s0: String!, $s1: String!, $s2: String!, $s3: String!, $s4: String!, $s5: String!, $s6: String!, $s7: String!, $s8: String!, $s9: String!) {
  rendered0: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s0)
  unrendered0: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s0, unrendered: true)
  serviceInstance0: serviceInstance(environmentId: $environmentId, serviceId: $s0) { ...instance }
  deployments0: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s0 }, first: 10) { ...recent }
  rendered1: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s1)
  unrendered1: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s1, unrendered: true)
  serviceInstance1: serviceInstance(environmentId: $environmentId, serviceId: $s1) { ...instance }
  deployments1: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s1 }, first: 10) { ...recent }
  rendered2: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s2)
  unrendered2: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s2, unrendered: true)
  serviceInstance2: serviceInstance(environmentId: $environmentId, serviceId: $s2) { ...instance }
  deployments2: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s2 }, first: 10) { ...recent }
  rendered3: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s3)
  unrendered3: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s3, unrendered: true)
  serviceInstance3: serviceInstance(environmentId: $environmentId, serviceId: $s3) { ...instance }
  deployments3: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s3 }, first: 10) { ...recent }
  rendered4: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s4)
  unrendered4: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s4, unrendered: true)
  serviceInstance4: serviceInstance(environmentId: $environmentId, serviceId: $s4) { ...instance }
  deployments4: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s4 }, first: 10) { ...recent }
  rendered5: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s5)
  unrendered5: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s5, unrendered: true)
  serviceInstance5: serviceInstance(environmentId: $environmentId, serviceId: $s5) { ...instance }
  deployments5: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s5 }, first: 10) { ...recent }
  rendered6: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s6)
  unrendered6: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s6, unrendered: true)
  serviceInstance6: serviceInstance(environmentId: $environmentId, serviceId: $s6) { ...instance }
  deployments6: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s6 }, first: 10) { ...recent }
  rendered7: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s7)
  unrendered7: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s7, unrendered: true)
  serviceInstance7: serviceInstance(environmentId: $environmentId, serviceId: $s7) { ...instance }
  deployments7: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s7 }, first: 10) { ...recent }
  rendered8: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s8)
  unrendered8: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s8, unrendered: true)
  serviceInstance8: serviceInstance(environmentId: $environmentId, serviceId: $s8) { ...instance }
  deployments8: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s8 }, first: 10) { ...recent }
  rendered9: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s9)
  unrendered9: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s9, unrendered: true)
  serviceInstance9: serviceInstance(environmentId: $environmentId, serviceId: $s9) { ...instance }
  deployments9: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s9 }, first: 10) { ...recent }
}

fragment instance on ServiceInstance {
  activeDeployments { ...deployment }
  latestDeployment { ...deployment }
}

fragment recent on QueryDeploymentsConnection {
  edges { node { ...deployment } }
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
