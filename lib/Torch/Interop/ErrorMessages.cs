using System.Globalization;

namespace TorchSharp.Interop;

/// <summary>Every message the binding gives of its own, in one place.</summary>
internal static class ErrorMessages
{
    internal static string LibraryNotLoaded(string path, string reason) =>
        $"TorchSharp: cannot load {path} or the libtorch it needs. On Debian and Ubuntu: sudo apt-get install libtorch-dev libopenblas0-pthread, then build again. ({FirstLine(reason)})";

    internal static string LibraryTooOld(string compiledWith, Version oldest) =>
        $"TorchSharp: libworkbook_torch.so was compiled with libtorch {compiledWith}; version {oldest} or newer is needed. Install a newer libtorch-dev, then build again.";

    internal static string Operation(string operation, string arguments, string reason) =>
        arguments.Length == 0 ? $"{operation}: {reason}" : $"{operation}({arguments}): {reason}";

    internal static string WrongElementType(Type asked, torch.ScalarType actual) =>
        $"Tensor: elements are {actual} and cannot be read as {asked.Name}; read them as {ElementName(actual)}, or convert the tensor first.";

    private static string ElementName(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte => "byte",
        torch.ScalarType.Int8 => "sbyte",
        torch.ScalarType.Int16 => "short",
        torch.ScalarType.Int32 => "int",
        torch.ScalarType.Int64 => "long",
        torch.ScalarType.Float16 => "Half",
        torch.ScalarType.Float32 => "float",
        torch.ScalarType.Float64 => "double",
        torch.ScalarType.Bool => "bool",
        _ => "no .NET type",
    };

    internal static string NotOneElement(IReadOnlyList<long> shape) =>
        $"item: the tensor must hold exactly one element; its shape is {Shape(shape)}.";

    internal static string NoSuchElement(long place, long count) =>
        $"Tensor: there is no element {place}; the tensor has {count}.";

    internal static string CopyStart(string index, long start, long count) =>
        $"data: {index} must be at least 0 and at most {count}; got {start}.";

    internal static string GeneratorDevice(torch.Device device) => $"Generator: device must be cpu; got {device}.";

    internal static string NegativeDeviation(double least) =>
        string.Create(CultureInfo.InvariantCulture, $"normal: std must be at least 0 everywhere; its least element is {least}.");

    internal static string NotBFloat16(torch.ScalarType actual) =>
        $"Tensor: elements are {actual}, not BFloat16; read them as {ElementName(actual)}.";

    internal static string NotInOrder(IReadOnlyList<long> shape, IReadOnlyList<long> strides) =>
        $"Tensor: its elements do not lie in order (shape {Shape(shape)}, strides {Shape(strides)}); call contiguous() before reading its bytes.";

    internal static string ByteCount(long given, long wanted, IReadOnlyList<long> shape) =>
        $"Tensor: {given} bytes cannot fill shape {Shape(shape)}, which takes {wanted}.";

    internal static string BufferOffset(long offset, long length) =>
        $"frombuffer: offset must be at least 0 and below the array's length ({length}); got {offset}.";

    internal static string BufferCount(long count, long offset, long length) =>
        $"frombuffer: {count} elements from offset {offset} on are more than the array's {length}.";

    internal static string NotACudaDevice(IReadOnlyList<long> shape, torch.Device device) =>
        $"cuda({Shape(shape)}): the device must be a CUDA device; got {device}.";

    internal static string NotAnIndexType(string subject, torch.ScalarType type) =>
        $"{subject}: dtype must be an integer type; got {type}.";

    internal static string DefaultType(torch.ScalarType type) =>
        $"set_default_dtype: dtype must be a floating-point type; got {type}.";

    internal static string NoLimits(torch.ScalarType type) =>
        $"finfo: dtype must be a floating-point or complex type; got {type}.";

    internal static string ShapesDoNotBroadcast(IEnumerable<IReadOnlyList<long>> shapes) =>
        $"broadcast_shapes: in each dimension, counted from the last, lengths must be equal or 1; got {string.Join(", ", shapes.Select(Shape))}.";

    internal const string NoDefaultStyle = "TensorStringStyle: the style cannot be set to Default, which stands for the style set.";

    internal static string NoGradients(torch.ScalarType type) =>
        $"ToTensor: only floating-point types have gradients; got {type}.";

    internal static string ElementCount(long given, IReadOnlyList<long> shape) =>
        string.Create(CultureInfo.InvariantCulture, $"tensor: {given} values cannot fill shape {Shape(shape)}.");

    internal static string TooManyIndices(long count, IReadOnlyList<long> shape) =>
        $"index: {count} indices for a tensor of {shape.Count} dimension(s); its shape is {Shape(shape)}.";

    internal static string IndexPastEnd => "TensorIndex: ^0 lies past the end; the last element is ^1.";

    internal const string IndexIsNoTensor = "TensorIndex: an index is no tensor.";

    internal static string GradientCount(int gradients, int outputs) =>
        $"autograd: as many gradients as outputs are needed; got {gradients} for {outputs}.";

    internal static string NoOutputs => "autograd: needs at least one output.";

    internal static string DimensionOutOfRange(long dim, long count) =>
        $"Tensor: dimension {dim} is out of range for a tensor of {count} dimension(s).";

    internal static string NoConstructor(Type type) =>
        $"tensor: elements of type {type.Name} have no tensor counterpart.";

    internal static string DisposableNotManaged(Type type) =>
        $"DisposeScope: manages tensors and packed sequences only, not {type.Name}.";

    internal const string ScopeClosed = "DisposeScope: used after it was closed.";

    internal static string Disposed(string subject) => $"{subject}: used after it was disposed.";

    internal const string NoTensors = "TensorDataset: needs at least one tensor; got none.";

    internal static string RowCounts(IEnumerable<IReadOnlyList<long>> shapes) =>
        $"TensorDataset: all tensors must have the same number of rows; the shapes are {string.Join(", ", shapes.Select(Shape))}.";

    internal static string BatchSize(int batchSize) => $"DataLoader: batchSize must be at least 1; got {batchSize}.";

    internal static string NotOnCpu(torch.Device device) =>
        $"Tensor: its memory is on {device}; call cpu() before reading it.";

    internal static string UnknownDevice(string device) =>
        $"Device: \"{device}\" is not a device; use \"cpu\", \"cuda\" or \"cuda:0\".";

    internal const string NothingToRegister = "Module: what is registered must be a tensor that was not disposed.";

    internal static string HasNoParameters(string module) =>
        $"{module}: is declared parameter-less and can hold neither parameters nor buffers.";

    internal static string ModuleType(string module, torch.ScalarType type) =>
        $"{module}.to: parameters must be of a floating-point or complex type; got {type}.";

    internal const string NoNormalizedShape = "LayerNorm: normalized_shape must name at least one dimension; got ().";

    internal const string TwoMasks = "scaled_dot_product_attention: attn_mask must be null where is_casual is true; got both.";

    internal static string WrongShape(string subject, string argument, string rule, IReadOnlyList<long> shape) =>
        $"{subject}: {argument} must have shape {rule}; its shape is {Shape(shape)}.";

    internal static string WrongMaskType(string subject, string mask, torch.ScalarType type) =>
        $"{subject}: {mask} must be of Booleans, or of floating-point numbers to add; got {type}.";

    internal static string HeadsDoNotDivide(long embedded, long heads) =>
        $"MultiheadAttention: embedded_dim ({embedded}) must be a multiple of num_heads ({heads}).";

    internal static string NoSequences(string subject) => $"{subject}: needs at least one sequence.";

    internal static string LengthsMismatch(IReadOnlyList<long> lengths, long batch) =>
        $"pack_padded_sequence: lengths must have shape ({batch}), one for each sequence of the batch; its shape is {Shape(lengths)}.";

    internal static string LengthOutOfRange(long length, IReadOnlyList<long> padded) =>
        $"pack_padded_sequence: lengths must be at least 1 and at most the padded length; got {length} for an input of shape {Shape(padded)}.";

    internal static string LengthsNotSorted(long before, long after) =>
        $"pack_padded_sequence: lengths must not grow where enforce_sorted is true; {after} follows {before}.";

    internal static string TotalLength(long total, long longest) =>
        $"pad_packed_sequence: total_length must be at least the longest sequence's length ({longest}); got {total}.";

    internal static string EmbeddingIndex(long count, long index) =>
        $"Embedding: indices must be at least 0 and below num_embeddings ({count}); got {index}.";

    internal static string IndexType(string module, torch.ScalarType type) =>
        $"{module}: indices must be integers; got {type}.";

    internal static string BagShape(bool matrix, IReadOnlyList<long> shape) =>
        $"EmbeddingBag: the indices must be a {(matrix ? "matrix where there are no offsets" : "vector where there are offsets")}; their shape is {Shape(shape)}.";

    internal static string OffsetType(torch.ScalarType offsets, torch.ScalarType input) =>
        $"EmbeddingBag: offsets must have the indices' type {input}; got {offsets}.";

    internal static string WeightedBags(EmbeddingBagMode mode) =>
        $"EmbeddingBag: perSampleWeights must be null where mode is not Sum; it is {mode}.";

    internal static string BagWeightShape(IReadOnlyList<long> weights, IReadOnlyList<long> input) =>
        $"EmbeddingBag: perSampleWeights must have the indices' shape {Shape(input)}; their shape is {Shape(weights)}.";

    internal static string NotAMatrix(string subject, IReadOnlyList<long> shape) =>
        $"{subject}: the vectors must be a matrix, one in each row; the shape is {Shape(shape)}.";

    internal static string ClassType(string subject, torch.ScalarType type) =>
        $"{subject}: classes must be int64; got {type}.";

    internal static string NotAMultiple(string module, string option, long value, string ofOption, long of) =>
        $"{module}: {option} ({value}) must be a multiple of {ofOption} ({of}).";

    internal static string ChannelsOfInput(string module, long channels, int dimensions, IReadOnlyList<long> shape)
    {
        var lengths = string.Concat(Enumerable.Range(1, dimensions).Select(i => $", d{i}"));
        return $"{module}: the input must have shape (batch, {channels}{lengths}) or ({channels}{lengths}); its shape is {Shape(shape)}.";
    }

    internal static string Rank(string subject, string allowed, IReadOnlyList<long> shape) =>
        $"{subject}: the input must have {allowed} dimensions; its shape is {Shape(shape)}.";

    internal static string Features(string module, long features, int dimension, IReadOnlyList<long> shape) =>
        $"{module}: the input's length along dimension {dimension} must be num_features ({features}); its shape is {Shape(shape)}.";

    internal static string OneValue(string subject, IReadOnlyList<long> shape) =>
        $"{subject}: each channel must have more than one value to be normalized by its own mean; the input's shape is {Shape(shape)}.";

    internal const string RecomputeWithoutScale = "interpolate: recompute_scale_factor must be false where size is given; got true.";

    internal static string CornersOfMode(torch.InterpolationMode mode) =>
        $"interpolate: align_corners must be null where mode is not Linear, Bilinear, Bicubic or Trilinear; mode is {mode}.";

    internal static string AntialiasOfMode(torch.InterpolationMode mode, IReadOnlyList<long> shape) =>
        $"interpolate: antialias needs mode Bilinear or Bicubic and an input of 4 dimensions; mode is {mode}, the input's shape {Shape(shape)}.";

    internal static string RankOfMode(torch.InterpolationMode mode, IReadOnlyList<long> shape) =>
        $"interpolate: Linear needs an input of 3 dimensions, Bilinear and Bicubic 4, Trilinear 5, the others 3 to 5; mode is {mode}, the input's shape {Shape(shape)}.";

    internal static string SizeOrScale(bool both) =>
        $"interpolate: either size or scale_factor must be given; got {(both ? "both" : "neither")}.";

    internal static string SizeCount(string option, int given, IReadOnlyList<long> shape) =>
        $"interpolate: {option} must have {shape.Count - 2} elements for an input of shape {Shape(shape)}; it has {given}.";

    internal static string AffineShape(IReadOnlyList<long> theta, IReadOnlyList<long> size) =>
        $"affine_grid: theta must have shape (n, 2, 3) for a size (n, c, h, w), or (n, 3, 4) for (n, c, d, h, w), all lengths above 0; theta's shape is {Shape(theta)}, size {Shape(size)}.";

    internal static string ChannelGroups(long groups, IReadOnlyList<long> shape) =>
        $"ChannelShuffle: the input must have shape (batch, channels, …), the channels a multiple of groups ({groups}); its shape is {Shape(shape)}.";

    internal static string NamedPadding(string module) => $"{module}: padding must be counted, not named, where the convolution is transposed.";

    internal static string SamePadding(string module, IReadOnlyList<long> stride) =>
        $"{module}: stride must be 1 where padding is Same; it is {Shape(stride)}.";

    internal static string TransposedPaddingMode(string module, PaddingModes mode) =>
        $"{module}: padding_mode must be Zeros where the convolution is transposed; got {mode}.";

    internal static string OptionLengths(string module, string option, int count, IReadOnlyList<long> given) =>
        $"{module}: {option} must have {count} length(s); got {Shape(given)}.";

    internal static string OutputSizeRank(string module, int count, int outer, IReadOnlyList<long> size) =>
        $"{module}: output_size must have {count} or {count + outer} lengths; got {Shape(size)}.";

    internal static string OutputSize(string module, int dimension, long least, long most, IReadOnlyList<long> size, IReadOnlyList<long> shape) =>
        $"{module}: output_size must be between {least} and {most} along dimension {dimension} for an input of shape {Shape(shape)}; got {Shape(size)}.";

    internal static string TargetShape(string subject, IReadOnlyList<long> input, IReadOnlyList<long> target) =>
        $"{subject}: target must have the shape of input {Shape(input)}; its shape is {Shape(target)}.";

    internal static string VarianceShape(IReadOnlyList<long> variance, IReadOnlyList<long> input) =>
        $"gaussian_nll_loss: variance must have the shape of input {Shape(input)}, or one element for each sample; its shape is {Shape(variance)}.";

    internal const string NegativeVariance = "gaussian_nll_loss: variance must be at least 0 everywhere; an element is below 0.";

    internal static string NoFan(IReadOnlyList<long> shape) =>
        $"init: the fan needs a tensor of at least 2 dimensions; its shape is {Shape(shape)}.";

    internal static string InitialShape(string function, string allowed, IReadOnlyList<long> shape) =>
        $"{function}: the tensor must have {allowed} dimensions; its shape is {Shape(shape)}.";

    internal static string AlreadyRegistered(string kind, string name) =>
        $"Module: a {kind} named \"{name}\" is registered already.";

    internal static string NoSlice(Type module) => $"{module.Name}: to take a part, override Slice.";

    internal static string BadComponentName(string name) =>
        $"Module: component names must not be empty or hold a dot; got \"{name}\".";

    internal static string StateMismatch(string module, IEnumerable<string> missing, IEnumerable<string> unexpected) =>
        $"{module}.load_state_dict: missing keys [{string.Join(", ", missing)}], unexpected keys [{string.Join(", ", unexpected)}].";

    internal static string StateShape(string module, string key, IReadOnlyList<long> own, IReadOnlyList<long> given) =>
        $"{module}.load_state_dict: \"{key}\" has shape {Shape(own)} but the state has {Shape(given)}.";

    internal static string OptionOutOfRange(string subject, string option, double value, string rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{subject}: {option} must be {rule}; got {value}.");

    internal static string ParameterTwice(string optimizer) => $"{optimizer}: each parameter must be given once; one is given twice.";

    internal static string Nesterov(double momentum, double dampening) =>
        string.Create(CultureInfo.InvariantCulture, $"SGD: nesterov needs a momentum above 0 and a dampening of 0; got {momentum} and {dampening}.");

    internal static string NoParameters(string optimizer) => $"{optimizer}: needs at least one parameter.";

    internal const string NoMatrices = "multi_dot: needs at least one matrix; got none.";

    internal static string TensordotDimensions(long dims, IReadOnlyList<long> left, IReadOnlyList<long> right) =>
        $"tensordot: dims must be at least 0 and at most the number of dimensions of both tensors; got {dims} for {Shape(left)} and {Shape(right)}.";

    internal static string NegativeOrder(double p) =>
        string.Create(CultureInfo.InvariantCulture, $"cdist: p must be at least 0; got {p}.");

    internal static string OtherOptimizer(Type own, Type given) =>
        $"{own.DeclaringType?.Name}: needs {own.DeclaringType?.Name}.{own.Name}; got {given.DeclaringType?.Name ?? given.Namespace}.{given.Name}.";

    internal static string StateOfOtherParameter(torch.Tensor parameter, torch.Tensor given) =>
        $"OptimizerState: the parameter is {Shape(parameter.shape)} of {parameter.dtype}, but the state's tensor is {Shape(given.shape)} of {given.dtype}.";

    internal static string OptimizerStateCounts(string optimizer, int groups, int parameters, long givenGroups, long givenParameters) =>
        $"{optimizer}.load_state_dict: the optimizer has {groups} group(s) and {parameters} parameter(s), but the state has {givenGroups} and {givenParameters}.";

    internal static string OptimizerGroupSizes(string optimizer, IEnumerable<int> own, IEnumerable<int> given) =>
        $"{optimizer}.load_state_dict: the optimizer's groups have {string.Join(", ", own)} parameter(s), but the state's have {string.Join(", ", given)}.";

    internal static string OptionMissing(string optimizer, string option) => $"{optimizer}: {option} must have a value to be saved; it is null.";

    internal static string StateOfOtherOptimizer(string optimizer, string given) =>
        $"the state is of {(given.Length > 40 ? "no optimizer" : given)}, not of {optimizer}";

    internal static string OneGroup(string optimizer) => $"{optimizer}: has one group of parameters and takes no more.";

    internal static string NeedsClosure(string optimizer) => $"{optimizer}.step: needs a closure that computes the loss and its gradients anew.";

    internal static string StateType(string module, string key, torch.ScalarType own, torch.ScalarType given) =>
        $"{module}.load: \"{key}\" is of {own} but the file has {given}.";

    internal static string FileShape(string module, string key, IReadOnlyList<long> own, IReadOnlyList<long> given) =>
        $"{module}.load: \"{key}\" has shape {Shape(own)} but the file has {Shape(given)}.";

    internal static string FileNames(string module, IEnumerable<string> missing, IEnumerable<string> unexpected) =>
        $"{module}.load: missing keys [{string.Join(", ", missing)}], unexpected keys [{string.Join(", ", unexpected)}]; strict: false loads the rest.";

    internal static string FileTwice(string key) => $"\"{key}\" comes twice";

    internal static string TensorFile(torch.Tensor own, torch.ScalarType type, IReadOnlyList<long> shape) =>
        $"Tensor.Load: the tensor is {Shape(own.shape)} of {own.dtype}, but the file has {Shape(shape)} of {type}.";

    internal const string FileNumber = "a number is too long";

    internal const string FileText = "a name is no text";

    internal static string FileName(long length) => $"a name has {length} bytes";

    internal static string FileFlag(byte value) => $"a flag is {value}";

    internal static string FileElementType(long code) => $"element type {code} is unknown";

    internal static string FileDimensions(long count) => $"a tensor has {count} dimensions";

    internal static string FileShape(IReadOnlyList<long> shape) => $"shape {Shape(shape)} is impossible";

    internal static string InvalidFile(string subject, string reason, long position) =>
        $"{subject}: not a file of TorchSharp's format: {reason} (before byte {position}).";

    internal static string ForeignFile(string subject, string kind) =>
        $"{subject}: not a file of TorchSharp's format but {kind}.";

    internal static string FileEnds(string subject, long position) =>
        $"{subject}: the file is cut short: it ends after {position} bytes.";

    internal static string FactorCount(string scheduler, string option, int count, int groups) =>
        $"{scheduler}: {option} must be one for each group of parameters ({groups}); got {count}.";

    internal static string NeedsMomentum(string scheduler, string optimizer) =>
        $"{scheduler}: cycle_momentum needs an optimizer with a momentum; {optimizer} has none.";

    internal static string UnknownOption(string scheduler, string option, string known, string given) =>
        $"{scheduler}: {option} must be {known}; got \"{given}\".";

    internal static string NeedsMetric => "ReduceLROnPlateau.step: needs the value to watch, as in step(loss).";

    internal static string TooManySteps(int total) => $"OneCycleLR: made for {total} steps (total_steps) and all are done.";

    internal static string NoTotal => "OneCycleLR: needs total_steps, or epochs and steps_per_epoch.";

    internal static string MilestoneCount(int schedulers, int milestones) =>
        $"SequentialLR: needs one milestone less than schedulers; got {milestones} for {schedulers}.";

    internal static string OtherSchedulersOptimizer(string scheduler) => $"{scheduler}: all schedulers must be of one optimizer.";

    internal static string NoSchedulers(string scheduler) => $"{scheduler}: needs at least one scheduler.";

    internal static string VectorLength(IReadOnlyList<long> shape, long needed) =>
        $"vector_to_parameters: the parameters have {needed} elements in all; the vector's shape is {Shape(shape)}.";

    internal static string EitherProbsOrLogits(string subject, string given) =>
        $"{subject}: needs one of probs and logits; got {given}.";

    internal static string WrongDistribution(string expected, string given) =>
        $"expand: the instance must be a {expected}; got a {given}.";

    internal static string NoSuchPart(object distribution, string member) =>
        $"{distribution.GetType().Name}: has no {member}.";

    internal static string Shape(IReadOnlyList<long> shape) => $"({string.Join(", ", shape)})";

    internal static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
