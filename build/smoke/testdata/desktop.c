/* A little window that stands for the desktop: what is dragged off it are the files whose addresses it was given. */
#include <gtk/gtk.h>

static void give(GtkWidget *widget, GdkDragContext *context, GtkSelectionData *data, guint info, guint time, gpointer addresses) {
	gtk_selection_data_set_uris(data, addresses);
}

int main(int argc, char **argv) {
	gtk_init(&argc, &argv);
	static const GtkTargetEntry files[] = {{"text/uri-list", 0, 0}};
	GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL), *box = gtk_event_box_new();
	gtk_container_add(GTK_CONTAINER(box), gtk_label_new("A file"));
	gtk_container_add(GTK_CONTAINER(window), box);
	gtk_window_set_decorated(GTK_WINDOW(window), FALSE);
	gtk_window_set_keep_above(GTK_WINDOW(window), TRUE);
	gtk_window_move(GTK_WINDOW(window), 0, 0);
	gtk_drag_source_set(box, GDK_BUTTON1_MASK, files, G_N_ELEMENTS(files), GDK_ACTION_COPY);
	g_signal_connect(box, "drag-data-get", G_CALLBACK(give), argv + 1);
	gtk_widget_show_all(window);
	gtk_main();
	return 0;
}
