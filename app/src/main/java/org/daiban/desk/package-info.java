/** The work lists of officers, units and the bureau, and how a project goes: what was planned, what is forecast, whose turn it is. */
@org.springframework.modulith.ApplicationModule(displayName = "工作台", allowedDependencies = {
    "rule", "sql", "identity", "web", "jurisdiction", "catalogue", "unit", "roster", "party", "membership", "project", "roadmap", "request", "mandate", "casefile", "correction", "help", "validity", "handover"})
package org.daiban.desk;
