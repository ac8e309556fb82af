/** The public site and the owner's own space. */
@org.springframework.modulith.ApplicationModule(displayName = "公开网站和项目单位空间", allowedDependencies = {"rule", "sql", "identity", "web", "document", "credential", "jurisdiction", "catalogue", "roadmap", "request", "project", "party", "mandate", "casefile", "warning", "desk", "correction"})
package org.daiban.portal;
