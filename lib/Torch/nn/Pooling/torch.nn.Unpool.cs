using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Puts the elements of a max pool over one dimension back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts the elements of a max pool over two dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null) => new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding));

        /// <summary>Puts the elements of a max pool over two dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) => new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding));

        /// <summary>Puts the elements of a max pool over two dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null) => new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding));

        /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) => new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding));

        /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
        /// <param name="kernel_size">The pool's window.</param>
        /// <param name="stride">The pool's stride; null: its window.</param>
        /// <param name="padding">The pool's padding; null: none.</param>
        public static MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);
    }
}
