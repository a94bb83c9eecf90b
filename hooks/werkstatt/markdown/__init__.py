"""The notation of guides: markers, safety, and the tree it becomes."""
