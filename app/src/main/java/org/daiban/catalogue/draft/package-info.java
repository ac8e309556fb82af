/** The draft of the next version, its changes in words, and the second person's review. */
package org.daiban.catalogue.draft;
