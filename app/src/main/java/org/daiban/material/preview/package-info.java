/** A look into a file without opening it: pages of a PDF as pictures, the words of a Word file. Bounded, whatever the file is. */
package org.daiban.material.preview;
