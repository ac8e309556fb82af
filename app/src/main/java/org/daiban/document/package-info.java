/** Stored files, and papers as Word documents. Who may read a file is asked of the module it belongs to. */
@org.springframework.modulith.ApplicationModule(displayName = "文件", allowedDependencies = {"rule", "sql", "identity", "web"})
package org.daiban.document;
